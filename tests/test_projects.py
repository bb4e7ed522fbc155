"""Undertakings: their names where they stand, one project a document, and the sums and areas that belong to it."""

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import liangdian
from liangdian.lexicon import Lexicon, folding
from liangdian.mentions.projects import ProjectGrammar, find_projects
from liangdian.models import Project
from liangdian.source import Source

GRAMMAR = ProjectGrammar.of(Lexicon.default())


def names(text: str) -> list[str]:
    return [text[n.start : n.end] for n in find_projects(Source.of(text, folding()), GRAMMAR)]


def project(text: str, name: str, published: str | None = None) -> Project:
    found = [p for p in liangdian.parse(text, published=published).projects if name in (p.name, *p.aliases)]
    assert found, f"no project {name}"
    return found[0]


def invested(p: Project) -> list[tuple[str, str]]:
    return [(f.quantity.text, f.role) for f in p.investments]


def areas(p: Project) -> list[str]:
    return [f.quantity.text for f in p.areas]


# (text, names): what each rule takes.
TAKEN = [
    # a second measure before the name, roads that go on
    ("投资1.5亿元、建筑面积3.2万平方米的永昌图书馆新馆对外开放。", ["永昌图书馆新馆"]),
    ("永昌大道西延、滨河路改造全面完工。", ["永昌大道西延", "滨河路改造"]),
    # a deed before 及, a street that bears a verb, roads in a list, a work and its sum, works that go ahead, a comma before the sum
    ("白沙河永宁段河道调整及堤防整治工程开工。", ["白沙河永宁段河道调整及堤防整治工程"]),
    ("完成南环路、建设路、永昌街等6条道路改造。", ["南环路", "建设路", "永昌街"]),
    ("总投资45亿元的抽水蓄能电站项目落户永宁。", ["抽水蓄能电站项目"]),
    ("青白中线高铁、永青高铁加快建设。", ["青白中线高铁", "永青高铁"]),
    ("永宁高速西段，概算投资6亿元。", ["永宁高速西段"]),
    ("恒达第6代显示屏生产线量产。", ["恒达第6代显示屏生产线"]),
    # a mine that more is told of, what is added somewhere, a part in brackets, a second name in brackets
    ("永昌金矿储量可观，项目建设总投资6亿元。", ["永昌金矿"]),
    ("公司准备到青川县再建一处永昌铜箔基地，年产能6万吨。", ["永昌铜箔基地"]),
    ("恒达轮毂（二期）落在城南组团。", ["恒达轮毂（二期）"]),
    ("全省首个云数据中心（永昌数据中心）正式落地城西。", ["永昌数据中心"]),
    ("投资90亿元年产6万吨铜箔的永昌新材一期已有90台设备投产。", ["永昌新材一期"]),
    ("永宁智造园建设提速。", ["永宁智造园"]),
    ("引进恒达咖啡、永昌体育等商业配套项目落地。", ["恒达咖啡", "永昌体育"]),
    # by the closing noun
    ("加快推进永宁路改造工程。", ["永宁路改造工程"]),
    ("总投资7亿元的东岭商业综合体项目开工。", ["东岭商业综合体项目"]),
    ("恒达机电年产30万台电机项目竣工。", ["恒达机电年产30万台电机项目"]),
    ("我市重点实施了青川河景观提升项目和白沙湖清淤工程。", ["青川河景观提升项目", "白沙湖清淤工程"]),
    ("投资9亿元的恒达铝业精深加工二期项目投产。", ["恒达铝业精深加工二期项目"]),
    ("东岭大道(永宁路至青川桥)建设项目(一期)、白沙水厂扩建项目完工。", ["东岭大道(永宁路至青川桥)建设项目(一期)", "白沙水厂扩建项目"]),
    ("“东岭云谷”一期工程全部封顶。", ["“东岭云谷”一期工程"]),
    ("“快。”在东岭半导体封测基地项目现场，塔吊林立。", ["东岭半导体封测基地项目"]),
    ("全市修复了白沙湖清淤工程。", ["白沙湖清淤工程"]),
    ("东岭了望塔修缮工程竣工。", ["东岭了望塔修缮工程"]),
    ("位于城西的恒达（东岭）新能源电池项目进展顺利。", ["恒达（东岭）新能源电池项目"]),
    ("青川河綜合治理工程開工。", ["青川河綜合治理工程"]),
    # by what is done to a work
    ("东岭大桥正式通车。", ["东岭大桥"]),
    ("高标准建设白沙科技园，打造新高地。", ["白沙科技园"]),
    ("青川河特大桥、永宁国际酒店主体封顶。", ["青川河特大桥", "永宁国际酒店"]),
    ("陶艺产业园奠基。", ["陶艺产业园"]),
    ("公司在永宁新建一条1.5万瓶/小时灌装生产线。", ["1.5万瓶/小时灌装生产线"]),
    # by what is told of a site: where it is, when it was built, how large it is
    (
        "一是柏树村云溪休闲山庄，投资约300万元，2012年建成;二是柏树村桃源采摘园，坐落于柏树村，2016年建成，占地90亩。",
        ["柏树村云溪休闲山庄", "柏树村桃源采摘园"],
    ),
    ("云溪抗战纪念馆建于2018年，占地面积900平方米。", ["云溪抗战纪念馆"]),
    ("永昌科技馆新馆位于城东新区，规划面积3万平方米。", ["永昌科技馆新馆"]),
    ("扩建青崖革命烈士纪念园，园区焕然一新。", ["青崖革命烈士纪念园"]),
    ("恒达通信总部大楼正在进行最后装修。", ["恒达通信总部大楼"]),
    ("青川三坝水库是一项以灌溉为主的中型水利工程，坝址位于永宁镇。", ["青川三坝水库"]),
    ("城南高速公路长11公里，花了8亿元。青川水库投资5.4亿元，新增灌溉面积9000亩。", ["城南高速公路", "青川水库"]),
    ("恒达公司承建的白沙岭隧道掘进突破千米，东岭特大桥进入上部主体结构施工阶段。", ["白沙岭隧道", "东岭特大桥"]),
    ("青川三坝水库、白沙水利枢纽下闸蓄水。", ["青川三坝水库", "白沙水利枢纽"]),
    ("永昌桃源水库主体工程日前顺利开工。", ["永昌桃源水库"]),
    ("总投资5亿元的三坝水库工程设计灌溉面积2万亩。", ["三坝水库工程"]),
    ("现已有东岭创业园、白沙温泉大酒店等一批超10亿元的大项目落地。", ["东岭创业园", "白沙温泉大酒店"]),
    ("老城区雨污分流改造工程，总投资2.1亿元。", ["老城区雨污分流改造工程"]),
    ("恒达有限公司的分布式光伏发电项目计划投资5.5亿元。", ["分布式光伏发电项目"]),
    ("投资8亿元的永昌封装产业园及研发中心项目签约。", ["永昌封装产业园及研发中心项目"]),
    ("白沙灌区续建配套与现代化改造项目开工。", ["白沙灌区续建配套与现代化改造项目"]),
    ("校舍维修建设及设施设备提升工程完工。", ["校舍维修建设及设施设备提升工程"]),
    ("恒达光伏玻璃一期点火。", ["恒达光伏玻璃一期"]),
    ("总投资9亿元的恒达现代食品产业园正在建设。", ["恒达现代食品产业园"]),
    # where a name begins
    ("共有青川三坝水库、白沙水利枢纽等15项工程开工。", ["青川三坝水库", "白沙水利枢纽"]),
    ("民营企业500强恒达机电项目签约。", ["恒达机电项目"]),
    ("永昌疾病预防控制中心建设项目开工。", ["永昌疾病预防控制中心建设项目"]),
    ("暨阳街道公路大修工程完工。", ["暨阳街道公路大修工程"]),
    ("听取了三坝铁路项目情况介绍和白沙水库项目进展汇报。", ["三坝铁路项目", "白沙水库项目"]),
    ("记者来到恒达公司在东岭新城投资的云溪冷链项目。", ["云溪冷链项目"]),
    ("省发改委对永昌科技馆改造项目作了批复。", ["永昌科技馆改造项目"]),
    ("已投产项目恒达水产加工项目运行正常。", ["恒达水产加工项目"]),
    ("青川永和酒业二期(扩能)项目开工。", ["青川永和酒业二期(扩能)项目"]),
    ("白沙高速公路控制性节点工程完工。", ["白沙高速公路控制性节点工程"]),
    ("恒达再生铝第三条生产线项目开工。", ["恒达再生铝第三条生产线项目"]),
    ("总投资3000万元的青白高铁引道绿化、亮化建设项目开工。", ["青白高铁引道绿化、亮化建设项目"]),
    # by the news of a building, whatever noun closes its name
    ("永青桥、白沙桥建成通车。", ["永青桥", "白沙桥"]),
    ("城北卫生院门诊部、东岭家园服务站投入使用。", ["城北卫生院门诊部", "东岭家园服务站"]),
    ("青崖培训中心、东岭大饭店等酒店主体完工。", ["青崖培训中心", "东岭大饭店"]),
    ("永青、东白、青崖高速开通。", ["永青", "东白", "青崖高速"]),
    ("东岭候机楼改扩建顺利完成。", ["东岭候机楼改扩建"]),
    ("医疗器械创新港启动建设。", ["医疗器械创新港"]),
    ("永宁东、西外环开工建设。", ["永宁东、西外环"]),
    ("白沙水厂二期于去年10月投用。", ["白沙水厂二期"]),
    ("加快推进东岭地震灾后恢复重建。", ["东岭地震灾后恢复重建"]),
    ("配套建设8万吨级永昌码头。", ["8万吨级永昌码头"]),
    ("永青、东升路两个市民广场投入使用。", ["永青", "东升路"]),
    ("城北卫生院门诊部、社区服务中心投入使用。", ["城北卫生院门诊部", "社区服务中心"]),
    ("青川河桥加固、城市绿化、亮化等工程完工。", ["青川河桥加固"]),
    ("建成青崖线西延伸、白沙线二期等轨道交通线。", ["青崖线西延伸", "白沙线二期"]),
    ("东岭国际、白沙酒店项目签约。", ["东岭国际", "白沙酒店项目"]),
    ("东岭 GPU 封测项目正式签约。", ["东岭 GPU 封测项目"]),
    ("引入永大元旅游城项目。", ["永大元旅游城项目"]),
    ("完成了东岭小区安置楼建设及分配任务。", ["东岭小区安置楼建设"]),
    ("投资2亿元对永青广场、烈士园升级改造。", ["永青广场、烈士园升级改造"]),
    ("实施污水处理厂提标改造工程。", ["污水处理厂提标改造工程"]),
    ("恒达机场、青川厂房等大批项目正有序建设。", ["恒达机场", "青川厂房"]),
    ("东岭机场位于城西，距城区20公里。机场于2011年6月开工。", ["东岭机场"]),
    ("白沙产业园西区二期项目开工。产业园西区二期项目占地90亩。", ["白沙产业园西区二期项目", "产业园西区二期项目"]),
    ("青川铁路东岭段总投资90亿元、白沙生态园总投资8亿元。", ["青川铁路东岭段", "白沙生态园"]),
    ("全省最大的水电项目——白沙河水电项目开工。", ["白沙河水电项目"]),
    ("国家重点水利项目东岭入江水道工程加快推进。", ["东岭入江水道工程"]),
    ("恒达机电生产项目在白沙工业园开工建设。", ["恒达机电生产项目"]),
    ("省级装配式建筑产业园在永宁城西正式奠基。", ["省级装配式建筑产业园"]),
    ("既有恒达年产3万只皮带轮，又有青川玻璃加工项目等业态融合项目。", ["青川玻璃加工项目"]),
    ("投资9亿元的东岭美的智能家电项目签约。", ["东岭美的智能家电项目"]),
    ("妇幼保健院搬迁工程开工。", ["妇幼保健院搬迁工程"]),
    ("合作社建设占地面积60亩的蔬菜种植采摘园区。", ["蔬菜种植采摘园区"]),
    # plain words beside their like
    ("东岭产业园、机场快速路等项目进展顺利。", ["东岭产业园", "机场快速路"]),
    # known again
    ("东岭科技园三期项目竣工。东岭科技园三期位于城西。", ["东岭科技园三期项目", "东岭科技园三期"]),
    # by the money put into it
    ("投资3亿元的永宁路改造、9000万元的背街巷道改造等项目完工。", ["永宁路改造", "背街巷道改造"]),
    ("投资6亿元的东岭红色古镇，年内迎客。", ["东岭红色古镇"]),
    ("投资1.2亿元的客运总站投入使用。", ["客运总站"]),
    ("投资1.6亿多元的环湖绿道全面完工。", ["环湖绿道"]),
    ("投资2亿元扩建白沙基地。", ["白沙基地"]),
    # by what the next sentence takes up
    ("白沙陶艺产业园拔节生长。该园总投资9亿元。", ["白沙陶艺产业园"]),
    # in lists
    ("恒达锂电、东岭铜箔、永昌铝板等3个重大项目落地。", ["恒达锂电", "东岭铜箔", "永昌铝板"]),
    ("新桥市场扩建、青川河桥加固等工程顺利推进。", ["新桥市场扩建", "青川河桥加固"]),
    ("此次开工的恒达科技、永昌机电、东岭U谷3个项目总投资9亿元。", ["恒达科技", "永昌机电", "东岭U谷"]),
    ("永青、东白等高铁相继开通。", ["永青", "东白"]),
    # on a line of its own
    ("（三）白沙湖度假小镇\n项目位于永宁县城西，占地300亩。", ["白沙湖度假小镇"]),
    # a park that the text is about
    ("青川生命科技园风光秀丽。青川生命科技园位于城南。青川生命科技园有企业80家。", ["青川生命科技园"] * 3),
    # one name with 、 inside, because it stands so twice
    ("恒达智能化产线、研发总部基地项目奠基。恒达智能化产线、研发总部基地项目占地60亩。", ["恒达智能化产线、研发总部基地项目"] * 2),
    # by a verb that sets about it and a noun of building behind
    ("启动金河路商圈改造。", ["金河路商圈改造"]),
    ("推进云溪镇新镇区和石桥镇滨江新区建设。", ["云溪镇新镇区", "石桥镇滨江新区"]),
    ("重点推进青山生态景观区、白河湿地等景区景点建设。", ["青山生态景观区", "白河湿地"]),
    ("完成对解放大街、建设西路、和平三路等主干道路的综合改造。", ["解放大街", "建设西路", "和平三路"]),
    ("城东新区建设全面铺开。", ["城东新区"]),
    ("启动通用机场产业园建设。", ["通用机场产业园"]),
    ("启动通用机场产业园项目建设。", ["通用机场产业园项目"]),
    ("启动园区铁路专用线。", ["园区铁路专用线"]),
    # by a verb of building right before, to the end of the clause
    ("拓宽改造了胜利街、育才路、文化路。", ["胜利街", "育才路", "文化路"]),
    ("新建了光明桥。", ["光明桥"]),
    ("打造草原文化产业园、冰雪运动小镇、敖包山旅游景区。", ["草原文化产业园", "冰雪运动小镇", "敖包山旅游景区"]),
    ("完成胜利街拓宽、育才路延伸和滨河路亮化。", ["胜利街拓宽", "育才路延伸", "滨河路亮化"]),
    ("青年路小学教学楼、第六中学综合楼完成主体。", ["青年路小学教学楼", "第六中学综合楼"]),
    # by a count of what the list names
    ("新建胜利路、光明街等城市道路12条。", ["胜利路", "光明街"]),
    ("提升改造人民广场、站前广场等12个广场游园。", ["人民广场", "站前广场"]),
    # what a place has one of
    ("启动区医院扩建工程。", ["区医院扩建工程"]),
    ("县图书馆、文化馆新馆建成开放。", ["县图书馆", "文化馆新馆"]),
    ("新一中、第三幼儿园建成投用。", ["新一中", "第三幼儿园"]),
    ("农村福利院、综合养老院建成并投入使用。", ["农村福利院", "综合养老院"]),
    ("新建图书馆投入使用。", ["图书馆"]),
    # plain words beside names
    ("建成滨河公园、文化广场、南山绿道。", ["滨河公园", "文化广场", "南山绿道"]),
    ("建材城、中越商贸街及酒店等配套项目开工。", ["建材城", "中越商贸街"]),
    ("白沙煤矿、鑫源酒厂迁建、东岭电厂二期项目进展顺利。", ["白沙煤矿", "鑫源酒厂迁建", "东岭电厂二期项目"]),
    # more that is told of a work
    ("永昌现代农业产业园完成总体规划设计，青川国际机场通过竣工验收。", ["永昌现代农业产业园", "青川国际机场"]),
    ("青白铁路开行旅客列车，永昌全运会主场馆一期已具备竞赛条件。", ["青白铁路", "永昌全运会主场馆一期"]),
    ("恒达云平台上线运行，永昌数字交通平台搭建完成。", ["恒达云平台", "永昌数字交通平台"]),
    ("老年养护院投入试运行。", ["老年养护院"]),
    ("青川地铁9号线支线，将于今年底通车。", ["青川地铁9号线支线"]),
    # what is done to it, in one list with others; its parts
    ("东岭煤矿扩能改造、永昌煤矿改造复产全面完成。", ["东岭煤矿扩能改造", "永昌煤矿改造复产"]),
    ("推进污水处理厂提标改造、白沙河流域综合治理，水质改善。", ["污水处理厂提标改造", "白沙河流域综合治理"]),
    ("完成群众活动中心（二期）建设。", ["群众活动中心（二期）"]),
    ("改扩建永青高速白沙至东岭段，出行方便。", ["永青高速白沙至东岭段"]),
    # what 和 and 暨 join, or part
    ("白沙卫生院和东岭养老院合建项目主体封顶。", ["白沙卫生院和东岭养老院合建项目"]),
    ("东岭高速大通道和沿江331国道全线贯通。", ["东岭高速大通道", "沿江331国道"]),
    ("永昌东片区暨“五河”生态补水工程开工。", ["永昌东片区暨“五河”生态补水工程"]),
    ("我县第一个捐建工程桃源水库开工。", ["桃源水库"]),
    ("青白直流、永昌铁路东岭段电气化改造工程开工建设。", ["青白直流", "永昌铁路东岭段电气化改造工程"]),
    # plain works in a list of key projects that go on
    ("公路客运站、公交调度中心等重点项目有序建设。", ["公路客运站", "公交调度中心"]),
    ("持续跟进恒达造纸设备生产线等一批外资项目。", ["恒达造纸设备生产线"]),
]

# Near misses: groups, general nouns, places and words with 项目 or 工程 in them.
REFUSED = [
    "建设幸福家园，打造美好家园。",  # a vision
    "恒达集团与东岭园区签约。",  # who signs
    "兴建约10万平方米厂房。",  # a size
    "白沙峡谷5A级景区获批。",  # a title
    "全面抓好“两重”项目。",  # a class, in quotation marks
    "公路客运总站、公交枢纽等重点项目的土地征收。",  # plain words of which nothing is told
    "永昌、恒达等重点项目，人均投资3亿元。",
    "恒达高科技工程集团落户城西。",  # a firm
    "项目主要建设云杉封装生产线及白桦封装车间。",  # what a work is made of
    "建设国家物流枢纽、国际航空枢纽。",
    "新建公路、桥梁、隧道等基础设施。",
    "推进社区服务中心标准化建设。",  # a noun of building closes no work
    "加快产业园区建设。",
    "经济建设、文化建设取得重大进展。",
    "完成起步区道路、供水等基础设施建设。",  # parts of a work
    "力争晋升二级甲等医院。",
    "法治建设稳步推进。",
    "未来之城初具规模。",
    "永宁系列实验室陆续投用。",
    "深入实施质量提升工程、品牌培育工程。",
    "一、2020年工作回顾\n项目建设提质增效。",
    "实施知识创新工程，打造“百千万工程”。",
    "投资5亿元建设6万平方米厂房。",
    "改革工程施工图审查制度。",
    "改造危旧桥梁60座（含“便民桥”工程）。",
    "对永昌新药二次开发项目投产后，年销售额达到标准的，按研发费用给予奖励。",
    "全年实施10个技改项目。",
    "其中侨商投资项目占81%。",
    "20个重点项目集中开工。",
    "一批重大项目加快建设。",
    "该项目总投资3亿元。",
    "坚持一切围着项目转，狠抓项目建设。",
    "全市重点建设项目完成投资610亿元。",
    "大力实施民生工程。",
    "加强基础设施配套项目建设。",
    "投资500万元以上工业项目全部复工。",
    "招商引资项目落地快。",
    "工程师和工程机械企业参加了活动。",
    "项目区群众受益，项目部昼夜施工。",
    "完成农村饮水安全工程109处。",
    "各项目标任务圆满完成。",
    "通永、白青等三条高速公路在此交汇。",
    "国内家电市场持续升温。",
    "大桥镇加快发展，高速增长态势明显。",
    "供水、供热等基础设施开工建设。",
    "3条主干道路建成通车。",
    "农村敬老院建成。",
    "覆盖城乡的服务体系基本建成。",
    "驻东岭领事馆正式开馆。",
    "恒达有限公司位于城西，占地面积60亩。",
    "青川国有林场始建于1956年。",
    "全省上下抓大项目，多数项目进展顺利。",
    "省政府在永昌码头调研。",
    "园内增设农业科普、农耕体验等休闲项目。",
    "1号厂房已经竣工，2号楼封顶。",
    "公司的光伏项目较多，老城区改造工程量大。",
    "我县坚持以项目为支撑，路基工程完成90%。",
    "具体项目推进缓慢，过半项目未开工。",
    "建设中长期大型发展项目。",
    "9个项目步入工程建设阶段，领导察看工程建设进展。",
    "压茬推进“双百工程”，打造“八大文化”工程。",
    "第二批30万千瓦基地项目陆续开工。",
    "全力建设集团在青项目。",
    "全县举行第一季度项目集中签约仪式。",
    "建设占地60亩的采摘园区。",
    "项目主要包括乙烯工程主体及配套项目。",
    "工业、农业两个园区投入使用。",
    "建成酒窖、会议厅等配套设施。",
    "完成老旧小区改造及验收任务。",
    "实施乡村建设、法治建设。",
    "主要建设洞内景观、历史博物馆、游客中心。",
    "建设内容为引水隧洞、白沙泵站等工程。",
    "重点发展生态旅游、乡村旅游等旅游项目。",
    "",
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_taken(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    assert names(text) == []


def test_short_forms_are_one_project() -> None:
    text = "恒达集团永宁发动机产能扩建项目奠基。发动机扩建项目占地90亩。永宁发动机产能扩建项目明年完工。"
    (only,) = liangdian.parse(text).projects
    assert only.name == "恒达集团永宁发动机产能扩建项目"
    assert set(only.aliases) == {"发动机扩建项目", "永宁发动机产能扩建项目"}
    assert [text[m.start : m.end] for m in only.mentions] == ["恒达集团永宁发动机产能扩建项目", "发动机扩建项目", "永宁发动机产能扩建项目"]


def test_what_is_said_of_an_undertaking_is_no_other() -> None:
    text = "青川小镇位于城西，是全区重点打造的永宁双创产业园。青川小镇建筑面积2万平方米。"
    assert [p.name for p in liangdian.parse(text).projects] == ["青川小镇"]
    assert [p.name for p in liangdian.parse("东岭装备园项目已完成叶轮厂房、电机厂房等建设。").projects] == ["东岭装备园项目"]


def test_a_title_names_what_is_told_below() -> None:
    text = "我省最大光伏电池片项目开工\n恒达永宁光伏电池片项目昨日开工。"
    (only,) = liangdian.parse(text).projects
    assert only.name == "恒达永宁光伏电池片项目"


def test_a_line_with_a_name_alone_names_what_is_told_below() -> None:
    text = (
        "恒达轧钢项目\n恒达公司成立于2006年，项目一期占地90亩，总投资3亿元，已于2012年11月落成。项目二期建筑面积2万平方米。\n"
        "二、青川密封件项目\n1998年，永昌公司收购老厂。该项目于2013年12月建成，占地70亩。"
    )
    steel, seals = liangdian.parse(text).projects
    assert (invested(steel), areas(steel)) == ([("3亿元", "total")], ["90亩", "2万平方米"])
    assert [(m.event, m.period and m.period.iso) for m in steel.milestones] == [("completed", "2012-11")]
    assert (areas(seals), [m.event for m in seals.milestones]) == (["70亩"], ["completed"])


def test_a_line_with_a_name_tells_of_nothing_behind_another() -> None:
    text = "恒达轧钢项目\n公司成立于2006年。青川铜箔项目开工。\n永昌公司是老厂，全年占地90亩。"
    assert areas(project(text, "恒达轧钢项目")) == []


def test_how_a_name_ends_takes_it_up() -> None:
    found = project("永宁码头开工建设。永宁码头位于城西。码头占地90亩，2021年6月竣工。", "永宁码头")
    assert (areas(found), [m.event for m in found.milestones]) == (["90亩"], ["started", "completed"])


def test_a_paragraph_goes_on_with_what_its_first_sentence_takes_up() -> None:
    text = "永宁机场位于城西，距城区20公里。\n机场于2011年6月开工建设。机场航站楼面积3000平方米。"
    assert areas(project(text, "永宁机场")) == ["3000平方米"]


def test_a_later_clause_takes_an_undertaking_up() -> None:
    text = "永宁将建设青川炼化一体化项目。\n一位负责人透露，该项目已经启动，整个项目投资将超过80亿元。"
    assert invested(project(text, "青川炼化一体化项目")) == [("80亿元", "total")]


def test_a_name_in_the_news_owns_no_figures() -> None:
    for text in (
        "永青桥竣工通车，新建农村道路35公里。",
        "改扩建永青高速白沙段，新建农村道路35公里。",
        "青白铁路开行列车，新建农村道路35公里。",
    ):
        (figure,) = liangdian.parse(text).figures
        assert figure.entity is None


def test_a_short_form_may_leave_out_what_is_made_and_how_much() -> None:
    text = "恒达集团年产20万件毛衫加工项目、永昌集团白沙酒厂3万吨果酒项目开工。恒达集团毛衫项目和永昌集团白沙酒厂项目进展顺利。"
    assert [p.aliases for p in liangdian.parse(text).projects] == [["恒达集团毛衫项目"], ["永昌集团白沙酒厂项目"]]


def test_the_deed_may_be_all_that_a_short_form_keeps() -> None:
    (only,) = liangdian.parse("恒达云杉啤酒迁建项目开工建设。云杉迁建项目进展顺利。").projects
    assert only.aliases == ["云杉迁建项目"]


def test_a_headline_of_a_digest_names_what_is_told_below_it() -> None:
    text = "青川DL会社锌铝铜板项目签约\n青川株式会社独资锌铝铜板项目签约落户城西。\n恒达铜箔项目落地\n恒达进入园区，永昌铝箔项目落户。"
    assert [p.aliases for p in liangdian.parse(text).projects] == [["青川DL会社锌铝铜板项目"], [], []]


def test_a_work_within_a_greater_one_is_another() -> None:
    text = "永昌湖生态渔业示范工程20万千瓦光伏项目并网。永昌湖生态渔业示范项目获批。"
    assert len(liangdian.parse(text).projects) == 2


def test_firms_that_settle_are_no_undertakings() -> None:
    assert liangdian.parse("园区引进恒澜咖啡、德昀电子等配套项目落地。").projects == []
    assert [p.name for p in liangdian.parse("恒澜科技、德昀电子等项目开工建设。").projects] == ["恒澜科技", "德昀电子"]
    assert [p.name for p in liangdian.parse("恒澜科技、德昀电子等7个外资项目，合计总投资9亿元。").projects] == ["恒澜科技", "德昀电子"]
    assert liangdian.parse("恒澜银行永宁分行、德昀银行等5家金融机构与园区签约。").projects == []


def test_a_place_and_no_more_is_the_one_work_there() -> None:
    found = liangdian.parse("徐州云杉城一期、蚌埠青禾苑二期开工。徐州项目建筑面积9万平方米。").projects
    assert [(p.name, p.aliases) for p in found] == [("徐州云杉城一期", ["徐州项目"]), ("蚌埠青禾苑二期", [])]


def test_two_phases_are_two_projects() -> None:
    found = liangdian.parse("白沙水库一期工程完工，白沙水库二期工程开工。").projects
    assert [p.name for p in found] == ["白沙水库一期工程", "白沙水库二期工程"]


# (text, project, investments, areas)
FACTS = [
    ("总投资7亿元的永宁路改造工程开工。", "永宁路改造工程", [("7亿元", "total")], []),
    ("东岭轴承项目去年8月投产，新增厂房3.2万平方米。", "东岭轴承项目", [], ["3.2万平方米"]),
    ("东岭光伏项目总投资3.5亿元，占地120亩，总建筑面积约2万平方米。", "东岭光伏项目", [("3.5亿元", "total")], ["120亩", "2万平方米"]),
    ("东岭光伏项目位于城西。该项目计划总投资3亿元，占地面积90亩。", "东岭光伏项目", [("3亿元", "total")], ["90亩"]),
    # what the one undertaking at the head of its sentence builds
    ("“米袋子”工程一期全面完工，建成棚室1200亩、晒场60处、冷库2.5万平方米。", "“米袋子”工程一期", [], ["1200亩", "2.5万平方米"]),
    ("大力推进东岭牧场项目，新建牛舍2.6万平方米。", "东岭牧场项目", [], ["2.6万平方米"]),
    ("东岭牧场项目、青川铜箔项目开工，新建农村道路2.6万平方米。", "东岭牧场项目", [], []),
    ("东岭光伏项目位于城西。总投资3亿元，占地面积90亩。", "东岭光伏项目", [("3亿元", "total")], ["90亩"]),
    ("东岭光伏项目位于城西。\n总投资将超过3亿元", "东岭光伏项目", [], []),
    ("白沙湖清淤工程累计完成投资8000万元。", "白沙湖清淤工程", [("8000万元", "done")], []),
    ("东岭光伏项目总投资3亿元，今年计划投资1亿元。", "东岭光伏项目", [("3亿元", "total"), ("1亿元", "year")], []),
    ("东岭光伏项目总投资3亿元，其中设备投资9000万元。", "东岭光伏项目", [("3亿元", "total"), ("9000万元", "equipment")], []),
    ("投资8亿元的恒达锂电项目，投资5亿元的青川铜箔项目。", "青川铜箔项目", [("5亿元", "total")], []),
    ("总投资40亿元的恒达锂电项目和青川铜箔项目开工。", "恒达锂电项目", [("40亿元", "total")], []),
    ("恒达集团投资40亿元，建设青川铜箔项目。", "青川铜箔项目", [("40亿元", "total")], []),
    ("（一）白沙湖度假小镇\n项目占地面积约860亩，总建筑面积5.1万平方米。", "白沙湖度假小镇", [], ["860亩", "5.1万平方米"]),
    ("东岭光伏项目总投资3亿元，其中土建投资9000万元。", "东岭光伏项目", [("3亿元", "total"), ("9000万元", "other")], []),
    ("东岭旧城改造项目完成拆除，腾退土地86亩。", "东岭旧城改造项目", [], ["86亩"]),
    ("投资3亿元建设东岭光伏基地，租用厂房2万平方米。", "东岭光伏基地", [("3亿元", "total")], ["2万平方米"]),
    ("白沙湖清淤工程完工;占地90亩、总建筑面积6万平方米的东岭光伏项目开工。", "东岭光伏项目", [], ["90亩", "6万平方米"]),
    ("柏树村桃源采摘园坐落于柏树村，占地90亩，其中李园40亩、杏园50亩。", "柏树村桃源采摘园", [], ["90亩", "40亩", "50亩"]),
    ("东岭铜箔项目开工。公司估算需要投入4亿元左右。", "东岭铜箔项目", [("4亿元", "total")], []),
    (
        "永昌中学项目总投资4亿元，其中一期投资1亿元。一期投资1亿元。",
        "永昌中学项目",
        [("4亿元", "total"), ("1亿元", "other"), ("1亿元", "other")],
        [],
    ),
    ("白沙河引水工程获批。引水工程总投资2亿元。", "白沙河引水工程", [("2亿元", "total")], []),
    ("城南高速公路长11公里，花了8亿元。", "城南高速公路", [("8亿元", "total")], []),
    # what 分别 hands out, what a sum builds, what is torn down and kept, the end of the name less what is done to it
    ("东岭大桥项目、永宁路改造工程总投资分别为3亿元、2亿元。", "永宁路改造工程", [("2亿元", "total")], []),
    ("东岭产业园项目和永宁物流园项目分别占地50亩、30亩。", "永宁物流园项目", [], ["30亩"]),
    ("东岭大桥项目、永宁路改造工程分别利用募集资金3亿元和2亿元。", "东岭大桥项目", [("3亿元", "other")], []),
    ("永昌铜箔基地总投资5亿元，该基地一期投资2亿元。", "永昌铜箔基地", [("5亿元", "total"), ("2亿元", "other")], []),
    ("东岭大桥项目、永宁路改造工程缴税分别为3亿元、2亿元。", "东岭大桥项目", [], []),
    ("恒达轮毂项目落户城西，投资5亿元新建6万平方米厂房。", "恒达轮毂项目", [("5亿元", "total")], ["6万平方米"]),
    ("永宁院区改扩建项目开工。院区现有建筑2万平方米，要拆除9000平方米。", "永宁院区改扩建项目", [], ["2万平方米", "9000平方米"]),
    ("白沙风电项目投产。永久占地230亩，临时用地已复绿900亩。", "白沙风电项目", [], ["230亩", "900亩"]),
    ("望江饭店开业，总楼面面积4万平方米，客房面积30至60平方米不等。", "望江饭店", [], ["4万平方米"]),
    ("投资90亿元年产6万吨铜箔的永昌新材一期已有90台设备投产。", "永昌新材一期", [("90亿元", "total")], []),
    # near, and not its own
    ("恒达工厂一期建成投产，占地60亩;二期项目于去年启动，总投资3亿元。", "恒达工厂一期", [], ["60亩"]),
    ("1.永昌中学项目，总投资4亿元;2.老城管网改造，总投资2亿元。", "永昌中学项目", [("4亿元", "total")], []),
    ("东岭科技园一期已经落户企业15家，总投资40亿元。", "东岭科技园一期", [], []),
    ("东岭绿化工程43万亩，全市治沙50万亩。", "东岭绿化工程", [], ["43万亩"]),
    ("恒达锂电、青川铜箔、永昌铝板3个项目集中开工，项目总投资60亿元。", "永昌铝板", [], []),
    ("签约的分别是恒达锂电项目、青川铜箔项目、永昌铝板项目,总投资60亿元。", "永昌铝板项目", [], []),
    ("东岭光伏项目总投资3亿元，年产值5亿元。", "东岭光伏项目", [("3亿元", "total")], []),
    ("青川铜箔项目开工。全市完成固定资产投资90亿元。", "青川铜箔项目", [], []),
    ("青川绿化工程顺利推进，治理水土流失23万亩。", "青川绿化工程", [], []),
    ("青川绿化工程43万亩、治沙50万亩。", "青川绿化工程", [], ["43万亩"]),
    ("投资3亿元的机场路提升工程完工，投资9亿元的保障房交付。", "机场路提升工程", [("3亿元", "total")], []),
    ("恒达集团拟使用募集资金6亿元投资青川隔膜项目。", "青川隔膜项目", [("6亿元", "total")], []),
    # a sum put into two works; the one work that the sentence before is about
    ("投资6亿元，实施了青川铜箔项目和永宁路改造工程。", "青川铜箔项目", [("6亿元", "total")], []),
    ("投资6亿元，实施了青川铜箔项目、新桥市场扩建项目和永宁路改造工程。", "永宁路改造工程", [], []),
    ("青川铜箔项目全面展开。全年完成投资3亿元。", "青川铜箔项目", [("3亿元", "done")], []),
    ("青川铜箔项目、白沙敬老院全面展开。全年完成投资3亿元。", "青川铜箔项目", [], []),
    ("全区加快青川铜箔项目建设。全年完成投资3亿元。", "青川铜箔项目", [], []),
]


@pytest.mark.parametrize(("text", "name", "money", "land"), FACTS)
def test_facts(text: str, name: str, money: list[tuple[str, str]], land: list[str]) -> None:
    found = project(text, name)
    assert invested(found) == money
    assert areas(found) == land


def test_a_group_without_names_is_a_figure() -> None:
    report = liangdian.parse("全年实施技改项目10个，总投资16亿元。")
    assert report.projects == []
    assert [(f.quantity.text, f.role) for f in report.investments] == [("16亿元", "total")]


def test_a_class_of_projects_is_no_investment() -> None:
    assert not liangdian.parse("总投资20亿元以上的重大项目增长较快。").investments


def test_a_projects_figures_are_the_reports_own() -> None:
    report = liangdian.parse("总投资7亿元的永宁路改造工程占地50亩。")
    (only,) = report.projects
    assert [*only.investments, *only.areas] == [f for f in report.figures if f.type in ("investment", "area")]


def test_investors_and_place() -> None:
    found = project("由恒达机电有限公司投资建设的东岭光伏项目位于永宁县白沙镇，总投资3亿元。", "东岭光伏项目")
    assert found.investors == ["恒达机电有限公司"]
    assert found.place is not None
    assert found.place.text == "永宁县白沙镇"


def test_a_park_is_no_name_of_what_is_built_in_it() -> None:
    found = project("青崖工业园规划面积7平方公里。投资3亿元建设青崖工业园标准厂房二期。", "青崖工业园标准厂房二期")
    assert (found.aliases, found.areas) == ([], [])


def test_who_puts_a_sum_into_a_work_invests() -> None:
    assert project("恒达机电有限公司将投资3亿元建设东岭光伏项目。", "东岭光伏项目").investors == ["恒达机电有限公司"]
    text = "开工的项目有白沙医院扩建项目，以及由恒达机电有限公司投资建设的东岭光伏项目。"
    assert [p.investors for p in liangdian.parse(text).projects] == [[], ["恒达机电有限公司"]]
    text = "东岭光伏项目、白沙酒店项目分别由恒达机电有限公司和永昌酒业有限公司投资建设。"
    assert [p.investors for p in liangdian.parse(text).projects] == [[], []]
    assert project("恒达机电有限公司为东岭光伏项目供货3亿元。", "东岭光伏项目").investors == []


NOUNS = ["永宁路改造工程", "东岭", "项目", "工程", "产业园", "大桥", "一期", "总投资3亿元的", "3个", "开工", "建设"]
MARKS = ["、", "和", "等", "“", "”", "(", ")", "，", "。", "\n", "该", "的"]
PIECES = st.sampled_from(NOUNS + MARKS)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_names_are_apart_and_in_order(text: str) -> None:
    found = find_projects(Source.of(text, folding()), GRAMMAR)
    for left, right in pairwise(found):
        assert left.end <= right.start
    for name in found:
        assert 0 <= name.start < name.end <= len(text)
        assert "。" not in text[name.start : name.end]
        assert "\n" not in text[name.start : name.end]


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_place_of_a_project_prints_one_of_its_names(text: str) -> None:
    for p in liangdian.parse(text).projects:
        assert p.mentions
        for at in p.mentions:
            assert text[at.start : at.end] in (p.name, *p.aliases)
        for m in p.milestones:
            assert text[m.span.start : m.span.end] == m.text


def test_the_grammar_pickles() -> None:
    copy = pickle.loads(pickle.dumps(GRAMMAR))
    source = Source.of("东岭大桥正式通车。", folding())
    assert find_projects(source, copy) == find_projects(source, GRAMMAR)
