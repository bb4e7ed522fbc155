"""Whose a number is, of what time, and whether it is done: each named rule taken, near it, refused."""

import pytest

from figure_cases import Answers, check, group, kinds_of_case, row
from liangdian.figures import owner, planned, when

REPORT = "2021年工作报告\n2021年，税收12亿元。\n"
SUMMARY = "青禾开发区2021年工作总结\n2021年，青禾开发区税收增长8%。\n"

OWNERS = {
    "handed_out": [
        row("工业、服务业增加值分别增长5%和6%。", "5%", "handed_out", entity="工业"),
        row("东湾公司、南洲公司和北岭公司分别完成产值8亿元、6亿元、4亿元。", "4亿元", "handed_out", entity="北岭公司"),
        row("21家新升规企业中，生物医药占了9家。", "9家", "handed_out", entity="生物医药"),
        row("全省经济增长5.8%，昆山市增长7.2%。", "7.2%", "handed_out", entity="昆山市"),
        row("昆山市工业增加值增长5%。", "5%", "before_noun", entity="昆山市"),
        row("工业投资、民间投资分别增长5%、6%。", "6%", "-handed_out", indicator="民间投资"),
        row("昆山市工业、服务业增加值分别增长5%和6%。", "5%", "handed_out", bug="a place at the head of a list", entity="工业"),
    ],
    "behind": [
        row("占地150亩、总建筑面积6万平方米的青禾物流园项目开工。", "150亩", "behind", entity="青禾物流园项目"),
        row("总投资7亿元的青禾物流园项目开工。", "7亿元", "behind", entity="青禾物流园项目"),
        row("占地180亩的云杉生物医药产业园项目竣工。", "180亩", "behind", entity="云杉生物医药产业园项目"),
        row("总投资7亿元的青禾物流园项目、占地90亩的云杉智造园项目开工。", "90亩", "behind", entity="云杉智造园项目"),
        row("青禾物流园项目（总投资3亿元）开工。", "3亿元", "before_noun", entity="青禾物流园项目"),
        row("用工300人的青禾物流园项目开工。", "300人", "-behind"),
        row("投资5000万元以上的项目开工。", "5000万元", "-behind", type="threshold"),
    ],
    "built": [
        row("恒达公司投资3亿元建设青禾物流园项目。", "3亿元", "built", entity="青禾物流园项目"),
        row("县里投资3亿元改造白沙水厂扩建工程，新增供水2万吨。", "2万吨", "-built"),
        row("恒达公司投资3亿元参股青禾物流园项目。", "3亿元", "-built"),
        row("贷款3亿元建设青禾物流园项目。", "3亿元", "-built"),
        row("建设投资3亿元的青禾物流园项目。", "3亿元", "behind", entity="青禾物流园项目"),
    ],
    "classified": [
        row("投资5000万元以上的工业项目32个。", "5000万元", "classified", entity="工业项目"),
        row("税收500万元以上企业26家。", "500万元", "classified", entity="企业"),
        row("营业面积在200平方米以上的门店，一次性奖励2万元。", "200平方米", "classified", entity="门店"),
        row("全区工业投资5亿元。", "5亿元", "before_noun", entity="全区"),
        row("单品种销售收入超百万元17个。", "百万元", "", type="threshold", entity=None),
        row("新开工亿元以上工业项目9个。", "9个", "-classified"),
    ],
    "carried": [
        row("昆山市税收4936万元，同比增长39.22%。", "39.22%", "carried", entity="昆山市"),
        row("云杉生物科技有限公司全年产值3.2亿元，同比增长18%。", "18%", "carried", entity="云杉生物科技有限公司"),
        row("开发区有30余家药企，4家获评绿色工厂。", "4家", "carried", entity="开发区"),
        row("昆山市接待游客260万人次，实现旅游收入36亿元。", "36亿元", "as_before", entity="昆山市"),
        row("税收4936万元，同比增长39.22%。", "39.22%", "-carried", entity=None),
        row("二产和三产增加值分别完成120亿元、150亿元，增长5%和6%。", "6%", "", entity=None),
    ],
    "sited": [
        row("青禾科技智慧园区占地476亩。", "476亩", "sited", entity="青禾科技智慧园区"),
        row("白沙镇景点众多，云杉绿水山庄总占地面积90亩。", "90亩", "sited", entity="云杉绿水山庄"),
        row("全市公园总面积26平方公里。", "26平方公里", "before_noun", entity="全市"),
        row("新建学校占地20亩。", "20亩", "-sited"),
        row("园区总面积26平方公里。", "26平方公里", "-sited", entity="园区"),
    ],
    "before_noun": [
        row("昆山市经济运行情况\n今年以来，昆山市工业平稳增长。上半年，该市固定资产投资增长5%。", "5%", "before_noun", entity="昆山市"),
        row("昆山市经济运行情况\n今年以来，昆山市工业平稳增长。上半年，该区固定资产投资增长5%。", "5%", "before_noun", entity="该区"),
        row("昆山市装备制造业增加值增长9.1%。", "9.1%", "before_noun", entity="昆山市", indicator="装备制造业增加值"),
        row("2021年，昆山市税收比上年增长9.1%。", "9.1%", "before_noun", entity="昆山市"),
        row("全区规上工业增加值增长8%。", "8%", "before_noun", entity="全区", indicator="规上工业增加值"),
        row("云杉生物科技有限公司投资2亿元建设二期工程。", "2亿元", "before_noun", entity="云杉生物科技有限公司"),
        row("园区总规划面积26平方公里。", "26平方公里", "before_noun", entity="园区"),
        row("昆山市去年接待游客260万人次。", "260万人次", "in_clause", entity="昆山市"),
        row("对昆山市出口增长8%。", "8%", "-before_noun"),
        row("产值居全省第3位，税收增长8%。", "8%", "-before_noun", indicator="税收"),
    ],
    "group": [
        row("全县实施技改项目12个，投资增长9%；重点项目8个。", "8个", "-group"),
        row("18个技改项目，总投资16亿元。", "16亿元", "group", entity="技改项目", type="investment"),
        row("新签项目26个，协议投资160亿元。", "160亿元", "group", entity="新签项目"),
        row("32家企业，占地600亩。", "600亩", "group", entity="企业"),
        row("总投资16亿元的18个技改项目开工。", "16亿元", "-group"),
        row("昆山市引进18个技改项目，全市税收12亿元。", "12亿元", "before_noun", entity="全市"),
        row("发放证书18本，总投资16亿元。", "16亿元", "-group", indicator="总投资"),
    ],
    "in_clause": [
        row("昆山市去年接待游客260万人次。", "260万人次", "in_clause", entity="昆山市"),
        row("云杉生物科技有限公司去年完成产值12亿元，上缴税金8600万元。", "12亿元", "in_clause", entity="云杉生物科技有限公司"),
        row("2021年，全区新增规上企业40家。", "40家", "in_clause", entity="全区"),
        row("园区现有职工3200人。", "3200人", "in_clause", entity="园区"),
        row(
            "昆山市有规上企业86家，太仓市有规上企业120家。", "120家", "in_clause", entity="太仓市", bug="有 in a noun", indicator="规上企业"
        ),
        row("云杉集团有限公司去年引进企业3家。", "3家", "-in_clause", type="enterprise_count"),
        row("园区税收增长8%。", "8%", "before_noun", entity="园区"),
        row("距昆山市12公里。", "12公里", "-in_clause", indicator=None),
    ],
    "located": [
        row("白沙镇景点众多；东岭茶艺学堂建于2017年，占地面积3400平方米。", "3400平方米", "located", entity="东岭茶艺学堂"),
        row("云杉旅游度假区位于城北，总面积6.2平方公里。", "6.2平方公里", "located", entity="云杉旅游度假区"),
        row("青禾物流园项目坐落在城西，总投资3.6亿元。", "3.6亿元", "located", entity="青禾物流园项目"),
        row("云杉旅游度假区简介\n度假区位于城北，年接待游客30万人次。", "30万人次", "located", entity="度假区"),
        row("该项目位于城北，总投资3.6亿元。", "3.6亿元", "-located", entity=None),
        row("云杉旅游度假区建在城北，总面积6.2平方公里。", "6.2平方公里", "-located"),
        row("昆山市税收3亿元，项目位于城北。", "3亿元", "before_noun", entity="昆山市"),
    ],
    "as_before": [
        row("昆山市接待游客260万人次，实现旅游收入36亿元。", "36亿元", "as_before", entity="昆山市"),
        row("云杉生物科技有限公司去年完成产值12亿元，上缴税金8600万元。", "8600万元", "as_before", entity="云杉生物科技有限公司"),
        row("青禾物流园项目进展顺利。该项目总投资3.6亿元，用地120亩。", "120亩", "as_before", entity="青禾物流园项目"),
        row("总投资7亿元的青禾物流园项目开工，带动就业300人。", "300人", "-as_before"),
        row("昆山市税收3亿元，太仓市税收4亿元。", "4亿元", "before_noun", entity="太仓市"),
        row("工业、服务业增加值分别增长5%、6%，税收2亿元。", "2亿元", "-as_before", entity=None),
    ],
    "in_sentence": [
        row("青禾物流园项目进展顺利，工业领域投资增长2.2倍。", "2.2倍", "-in_sentence"),
        row("青禾物流园项目进展顺利，营业额增长2.2倍。", "2.2倍", "in_sentence", entity="青禾物流园项目"),
        row("青禾物流园项目正式开工;新增绿地26万平方米。", "26万平方米", "-in_sentence"),
        row("云杉生物科技有限公司扎根多年，去年完成产值12亿元。", "12亿元", "in_sentence", entity="云杉生物科技有限公司"),
        row("青禾物流园项目正式开工，预计年税收8000万元。", "8000万元", "in_sentence", entity="青禾物流园项目"),
        row("云杉生物科技有限公司去年完成产值12亿元。", "12亿元", "in_clause"),
        row("昆山市抢抓机遇，新增企业12家。", "12家", "-in_sentence"),
        row("园区建设加快（含青禾物流园项目），税收3亿元。", "3亿元", "-in_sentence", indicator="税收"),
    ],
    "told_of": [
        row("云杉生物科技有限公司落户园区。“近年来，公司产能扩大近5倍。”", "5倍", "told_of", entity="云杉生物科技有限公司"),
        row("云杉生物科技有限公司落户园区。去年，公司债发行8亿元。", "8亿元", "-told_of"),
        row("恒达新材料有限公司今年上市。区内企业研发机构覆盖率超过七成。", "七成", "-told_of"),
        row("青禾物流园项目开工。该项目由恒达公司投资建设，总投资42亿元。", "42亿元", "told_of", entity="青禾物流园项目"),
        row("青禾物流园项目进展顺利。该项目总投资3.6亿元。", "3.6亿元", "told_of", entity="青禾物流园项目"),
        row("青禾物流园项目位于城北。项目总投资9亿元，建成后可实现年产值15亿元。", "9亿元", "told_of", entity="青禾物流园项目"),
        row("总投资6亿元的恒达铝材精深加工项目开工，当年完成投资2亿元。", "2亿元", "in_sentence", entity="恒达铝材精深加工项目"),
        row("青禾物流园项目加快建设。建成后，年税收可达8000万元。", "8000万元", "told_of", entity="青禾物流园项目", planned=True),
        row("青禾物流园项目进展顺利。全区新增企业12家。", "12家", "in_clause", entity="全区"),
        row("青禾物流园项目进展顺利。新增企业12家。", "12家", "-told_of"),
        row("青禾物流园项目进展顺利。\n招商成果丰硕。税收3亿元。", "3亿元", "-told_of"),
    ],
    "at_head": [
        row("产值居昆山市，规上企业已达119家。", "119家", "-at_head"),
        row("全省抢抓机遇，新增企业12家。", "12家", "at_head", entity="全省"),
        row("今年，昆山市抢抓机遇，新增企业12家。", "12家", "at_head", entity="昆山市"),
        row("昆山市增长7.2%，居全省第2位。", "第2位", "at_head", entity="昆山市"),
        row("昆山市新增企业12家。", "12家", "in_clause", entity="昆山市"),
        row("在昆山市，新增企业12家。", "12家", "at_head", entity="昆山市"),
        row("居昆山市第3位，新增企业12家。", "12家", "-at_head"),
    ],
    "continued": [
        row("2021年，开发区完成税收8.6亿元。其中，增值税3.2亿元。", "3.2亿元", "continued", entity="开发区"),
        row("昆山市增加值86亿元。分产业看，二产41亿元。", "41亿元", "continued", entity="昆山市"),
        row("开发区完成税收8.6亿元，其中，增值税3.2亿元。", "3.2亿元", "as_before", entity="开发区"),
        row("开发区完成税收8.6亿元。\n其中，增值税3.2亿元。", "3.2亿元", "-continued"),
        row("其中，规上企业26家。", "26家", "-continued", entity=None),
    ],
    "in_heading": [
        row("一、昆山市\n全年税收12亿元。\n二、太仓市\n全年税收9亿元。", "9亿元", "in_heading", entity="太仓市"),
        row("一、昆山市\n全年税收12亿元。\n二、太仓市\n全年税收9亿元。", "12亿元", "in_heading", entity="昆山市"),
        row("一、昆山市\n园区税收12亿元。\n二、太仓市\n全年税收9亿元。", "12亿元", "before_noun", entity="园区"),
        row("一、总体情况\n全年税收12亿元。\n二、下步打算\n税收增长9%。", "12亿元", "-in_heading"),
    ],
    "subject": [
        row(f"{SUMMARY}新增企业12家。", "12家", "subject", entity="青禾开发区"),
        row("2021年昆山市国民经济和社会发展统计公报\n全年完成税收126亿元。", "126亿元", "subject", entity="昆山市"),
        row(f"{SUMMARY}新增企业12家。", "8%", "before_noun", entity="青禾开发区"),
        row(f"{SUMMARY}东片区园区新增企业12家。", "12家", "-subject"),
        row("税收增长8%。", "8%", "-subject", entity=None),
    ],
    "measured_before": [
        row(
            "6月份，规模以上工业主要产品生产加快。生产原煤3亿吨，增长0.1%，增速比5月份放缓2.4个百分点。",
            "2.4个百分点",
            "measured_before",
            entity="原煤",
        ),
        row("原煤产量增长5%，增速加快2个百分点。", "2个百分点", "measured_before", entity="原煤产量"),
        row("生产原油1731万吨，日均产量55.8万吨。", "55.8万吨", "measured_before", entity="原油"),
        row("昆山市原煤产量增长5%，增速加快2个百分点。", "2个百分点", "as_before", entity="昆山市"),
        row("原煤产量增长5%，税收增长2%。", "2%", "-measured_before", entity=None),
    ],
    "sector": [
        row("7月份，规模以上工业生产平稳。生产原煤3.8亿吨。", "3.8亿吨", "sector", entity="规模以上工业"),
        row("7月份，规模以上工业生产平稳。昆山市生产原煤3万吨。", "3万吨", "in_clause", entity="昆山市"),
        row(f"{SUMMARY}规模以上工业生产平稳。新增企业12家。", "12家", "-sector", entity="青禾开发区"),
    ],
}

TIMES = {
    "handed_out": [
        row("2020年、2021年产值分别为31亿元和36亿元。", "31亿元", "handed_out", period="2020"),
        row("2020年、2021年产值分别为31亿元和36亿元。", "36亿元", "handed_out", period="2021", indicator="产值"),
        row("2019年、2020年和2021年，税收分别增长5%、6%和8%。", "6%", "handed_out", period="2020"),
        row("2021年，产值、税收分别增长5%、8%。", "8%", "in_clause", period="2021"),
        row("2020年、2021年和2022年，产值、税收分别增长5%、8%。", "5%", "-handed_out"),
        row("2019年至2021年，产值分别为5亿元、6亿元和8亿元。", "6亿元", "-handed_out", period="2019/2021"),
    ],
    "compared_with": [
        row("2021年产量为6.2万辆，比2018年的3.9万辆增长59%。", "3.9万辆", "compared_with", period="2018"),
        row("2021年均价为4600元，比2018年的5200元下降11.5%。", "5200元", "compared_with", period="2018"),
        row("2021年均价为4600元，比2018年的5200元下降11.5%。", "11.5%", "in_clause", period="2021"),
        row("2021年产量为6.2万辆，是2018年的1.6倍。", "1.6倍", "-compared_with", period="2021"),
    ],
    "in_clause": [
        row("一是云台园，2019年建成，占地30亩；二是青禾园，投资50万元。", "30亩", "in_clause", period="2019"),
        row("一是云台园，2019年建成，占地30亩；二是青禾园，投资50万元。", "50万元", "-in_clause", period=None),
        row("2019年，一是云台园占地30亩；二是青禾园投资50万元。", "50万元", "in_clause", period="2019"),
        row("产值从2020年的30亿元提高到50亿元。", "30亿元", "in_clause", period="2020"),
        row("产值从2020年的30亿元提高到50亿元。", "50亿元", "-in_clause", period=None),
        row("2022年，均价由2020年的30元上涨到50元。", "50元", "in_clause", period="2022"),
        row("2021年，全区新增规上企业40家。", "40家", "in_clause", period="2021"),
        row("2021年上半年，税收完成8.6亿元，同比增长5.1%。", "5.1%", "in_clause", period="2021-01/2021-06"),
        row("截至2021年9月底，已入驻企业126家，较年初增加12家。", "126家", "in_clause", period="2021-09-30"),
        row("2020年产值为31亿元，2021年达到36亿元。", "31亿元", "in_clause", period="2020"),
        row("2020年产值为31亿元，2021年达到36亿元。", "36亿元", "in_clause", period="2021"),
        row("到2025年，园区产值突破500亿元。", "500亿元", "in_clause", period="2025"),
        row("“十三五”期间，累计完成投资386亿元。", "386亿元", "in_clause", period="2016/2020"),
        row("2021年税收18.3亿元（2020年为15.1亿元）。", "15.1亿元", "in_clause", period="2020"),
        row("2021年1—7月，外贸进出口86亿元，7月当月12亿元。", "12亿元", "in_clause", period="2021-07"),
        row("2021年全区产值850亿元，而上年同期为790亿元。", "790亿元", "in_clause", period="2020"),
        row("2021年3月5日，总投资6亿元的青禾物流园项目签约。", "6亿元", "in_clause", period="2021-03-05"),
        row("2021年二季度，用电量1.6亿千瓦时，环比增长4.1%。", "4.1%", "in_clause", period="2021-04/2021-06"),
        row("码头2022年9月开工，累计完成投资31亿元。", "31亿元", "", period=None),
        row("项目预计明年3月投产，全部达产后年产芯片36亿颗。", "36亿颗", "", period=None, planned=True),
        row("2021年3月5日，记者从昆山市获悉，全市新增企业12家。", "12家", "", bug="the day of the news", period=None),
        row("项目达产后年产值可达8亿元。", "8亿元", "", period=None),
        row("2021年上半年，经济稳中有进。税收增长7.2%。", "7.2%", "opening", period="2021-01/2021-06"),
        row("税收比2019年增长22%。", "22%", "-in_clause", period=None, basis="since"),
        row("项目成立于1998年，现有员工620人。", "620人", "-in_clause", period=None),
        row("《2021年统计公报》显示，规上企业达到176家。", "176家", "-in_clause"),
        row("2021年税收18亿元。园区（2020年建成）入驻企业40家。", "40家", "-in_clause", period="2021"),
    ],
    "behind": [
        row("销量36万台在2021年创下新高。", "36万台", "behind", period="2021"),
        row("全年12亿元的税收在2021年首次实现。", "12亿元", "in_clause"),
        row("新增企业12家（2021年）。", "12家", "behind", period="2021"),
        row("税收增长12%，2021年招商加快。", "12%", "-behind", period=None),
        row("新增企业12家，较2020年增加3家。", "12家", "-behind", period=None),
    ],
    "part_of_before": [
        row("2021年末，户籍人口46万人。其中，城镇人口31万人。", "31万人", "part_of_before", period="2021-12-31"),
        row("2021年，开发区完成税收8.6亿元。其中，增值税3.2亿元。", "3.2亿元", "part_of_before", period="2021"),
        row("2021年末，户籍人口46万人，其中，城镇人口31万人。", "31万人", "in_clause", period="2021-12-31"),
        row("2021年末，户籍人口46万人。\n其中，城镇人口31万人。", "31万人", "-part_of_before"),
        row("2021年末，户籍人口46万人。城镇人口31万人。", "31万人", "-part_of_before"),
    ],
    "opening": [
        row("2021年上半年，经济稳中有进。税收增长7.2%。", "7.2%", "opening", period="2021-01/2021-06"),
        row("2021年上半年，企业126家。截至6月底，用工3万人。税收增长7.2%。", "7.2%", "opening", period="2021-01/2021-06"),
        row("经济稳中有进。2021年上半年工业增长7.2%。税收增长8%。", "8%", "opening", period="2021-01/2021-06"),
        row("他在2021年签约时提到。税收增长8%。", "8%", "in_paragraph", period="2021"),
        row("2021年上半年，经济稳中有进。\n税收增长7.2%。", "7.2%", "-opening"),
        row("2021年3月5日，项目签约。税收增长7.2%。", "7.2%", "-opening"),
    ],
    "in_heading": [
        row("一、2021年工作回顾\n税收12.6亿元。\n二、2022年工作安排\n力争税收增长10%。", "10%", "in_heading", period="2022", planned=True),
        row("一、2021年工作回顾\n税收12.6亿元。\n二、2022年工作安排\n力争税收增长10%。", "12.6亿元", "in_heading", period="2021"),
        row("一、2021年工作回顾\n2020年税收12.6亿元。\n二、2022年工作安排\n税收增长10%。", "12.6亿元", "in_clause", period="2020"),
        row("一、工作回顾\n税收12.6亿元。\n二、工作安排\n税收增长10%。", "10%", "-in_heading", period=None),
    ],
    "of_report": [
        row("2021年工作总结\n一、主要成效\n税收完成8.6亿元。", "8.6亿元", "of_report", period="2021"),
        row(f"{SUMMARY}新增企业12家。", "12家", "of_report", period="2021"),
        row("2022年一季度经济运行情况\n经济开局良好。税收8.6亿元。\n新开工项目32个。", "32个", "of_report", period="2022-01/2022-03"),
        row(f"{SUMMARY}2020年新增企业12家。", "12家", "in_clause", period="2020"),
        row(f"{REPORT}力争税收增长10%。", "10%", "of_report", bug="a plan lets its time go, not its reason", period="2021"),
        row("税收完成8.6亿元。", "8.6亿元", "-of_report", period=None),
    ],
    "in_paragraph": [
        row("他在2021年签约时提到。税收增长8%。", "8%", "in_paragraph", period="2021"),
        row("2021年末，户籍人口46万人。城镇人口31万人。", "31万人", "in_paragraph", period="2021-12-31"),
        row("2021年末，户籍人口46万人，城镇人口31万人。", "31万人", "in_clause", period="2021-12-31"),
        row("他在2021年签约时提到。\n税收增长8%。", "8%", "-in_paragraph", period=None),
        row("公司创办于1998年。税收增长8%。", "8%", "-in_paragraph", period=None),
    ],
}

PLANS = {
    "marker": [
        row("将清洁能源摆在优先位置，占比达到35%。", "35%", "-marker", planned=False),
        row("将建成厂房9幢。", "9幢", "marker", planned=True),
        row("人均预期寿命超过80岁。", "80岁", "-marker", planned=False),
        row("项目计划总投资12亿元。", "12亿元", "marker", planned=True),
        row("拟建成标准厂房9幢。", "9幢", "marker", planned=True, indicator="标准厂房"),
        row("力争全年税收增长8%。", "8%", "marker", planned=True),
        row("预计2025年产值达到60亿元。", "60亿元", "marker", planned=True, period="2025"),
        row("建成后，可实现年产值15亿元、税收8000万元。", "8000万元", "marker", planned=True, indicator="税收"),
        row("目标是新增规上企业20家。", "20家", "marker", planned=True, scope="added"),
        row("有望突破100亿元。", "100亿元", "marker", planned=True),
        row("今后三年，建设人才公寓3000套。", "3000套", "marker", planned=True, indicator="人才公寓"),
        row("目前已有26家企业签约，预计年底达到40家。", "40家", "marker", planned=True),
        row("年产16万吨石墨电极项目开工。", "16万吨", "capacity", planned=True),
        row("目前已有26家企业签约，预计年底达到40家。", "26家", "-marker", planned=False),
        row("拟签约项目20个，在建厂房3万平方米。", "20个", "marker", planned=True),
        row("拟签约项目20个，在建厂房3万平方米。", "3万平方米", "-marker", planned=False),
        row("计划投资12亿元，已完成投资4.6亿元。", "4.6亿元", "-marker", planned=False),
        row("计划总投资12亿元；去年完成投资4.6亿元。", "4.6亿元", "-marker", planned=False),
        row("计划生育家庭奖励扶助310户。", "310户", "-marker", planned=False),
        row("双高计划建设院校2所。", "2所", "-marker", planned=False),
        row("完成年度计划的63%。", "63%", "-marker", planned=False),
        row("占年度计划投资的58.7%。", "58.7%", "-marker", planned=False),
        row("主要产品产量增长6%。", "6%", "-marker", planned=False),
        row("项目总投资9亿元，预计年内竣工。", "9亿元", "-marker", planned=False),
        row("占比预计达到35%。", "35%", "marker", planned=True),
        row("公司每年将利润的15%投入研发。", "15%", "-marker", planned=False),
        row("公司将把利润的15%投入研发。", "15%", "marker", planned=True),
        row("今年将安排资金3亿元用于修路。", "3亿元", "marker", planned=True),
        row("未来感十足的车间月产600公斤。", "600公斤", "-marker", planned=False),
        row("目前，公司将新增投资3亿元。", "3亿元", "marker", planned=True),
        row("去年将12家企业列入名单。", "12家", "-marker", planned=False),
        row("比计划目标高0.2个百分点。", "0.2个百分点", "-marker", planned=False),
    ],
    "capacity": [
        row("年产16万吨石墨电极项目开工。", "16万吨", "capacity", planned=True),
        row("新建年产30万台电机生产线。", "30万台", "capacity", planned=True),
        row("达产后年产电机30万台。", "30万台", "marker", planned=True),
        row("公司年产30万台电机。", "30万台", "-capacity", planned=False),
        row("石墨电极项目年产值16亿元。", "16亿元", "-capacity", planned=False),
    ],
    "heading": [
        row("一、去年工作回顾\n新建厂房5幢。\n二、下一步工作打算\n新建厂房9幢。", "9幢", "heading", planned=True),
        row("一、去年工作回顾\n新建厂房5幢。\n二、下一步工作打算\n新建厂房9幢。", "5幢", "-heading", planned=False),
        row(
            "一、2021年工作回顾\n税收12.6亿元。\n二、2022年工作安排\n修建农村公路60公里。", "60公里", "heading", period="2022", planned=True
        ),
        row("一、主要工作\n税收12亿元。\n二、下一步工作打算\n目前已建成厂房5幢，还将建9幢。", "5幢", "-heading", planned=False),
        row("一、主要工作\n税收12亿元。\n二、重点任务完成情况\n新建厂房5幢。", "5幢", "-heading", planned=False),
        row("一、主要工作\n税收12亿元。\n二、下一步工作打算\n力争税收达到15亿元。", "15亿元", "marker", planned=True),
    ],
    "future": [
        row(f"{REPORT}到2025年，税收达到20亿元。", "20亿元", "future", planned=True, period="2025"),
        row(f"{REPORT}到2030年，企业达到300家。", "300家", "future", planned=True, period="2030"),
        row(f"{REPORT}预计2025年税收达到20亿元。", "20亿元", "marker", planned=True, period="2025"),
        row(f"{REPORT}2020年，税收11亿元。", "11亿元", "-future", planned=False, period="2020"),
        row(f"{REPORT}截至2022年1月底，企业126家。", "126家", "-future", planned=False),
        row("2021年，税收12亿元。2022年，税收11亿元。", "11亿元", "-future", planned=False),
    ],
}


@pytest.mark.parametrize(("text", "surface", "rule", "want"), group(OWNERS))
def test_owner(text: str, surface: str, rule: str, want: Answers) -> None:
    check("entity", text, surface, rule, want)


@pytest.mark.parametrize(("text", "surface", "rule", "want"), group(TIMES))
def test_time(text: str, surface: str, rule: str, want: Answers) -> None:
    check("period", text, surface, rule, want)


@pytest.mark.parametrize(("text", "surface", "rule", "want"), group(PLANS))
def test_plan(text: str, surface: str, rule: str, want: Answers) -> None:
    check("planned", text, surface, rule, want)


def test_every_rule_has_cases_that_it_takes_that_are_near_and_that_it_refuses() -> None:
    assert list(OWNERS) == [rule.__name__ for rule in owner.RULES]
    assert sorted(TIMES) == sorted(rule.__name__ for rule in when.RULES)
    assert sorted(PLANS) == sorted(rule.__name__ for rule in planned.RULES)
    for groups in (OWNERS, TIMES, PLANS):
        for name, rows in groups.items():
            assert kinds_of_case(name, rows) == {"taken", "near", "refused"}, name
