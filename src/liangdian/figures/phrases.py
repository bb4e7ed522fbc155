"""全市|规上工业增加值: where a noun phrase begins before a number."""

from liangdian.compiled import re, regex
from liangdian.figures.cutting import Cut
from liangdian.figures.grammar import FigureGrammar
from liangdian.lexicon.compounds import inside_compound
from liangdian.lexicon.signs import BegunPattern, EndedPattern, SignedPattern
from liangdian.source import Bounds

_EDGE = regex.compile(
    r"""[\s、,;:。!?()《》·…/-]+ | \[\d{1,2}\] | \d{1,2}[.、] | [一二三四五六七八九十]+、
      | (?:[一二三四五六七八九十]{1,3}|\d{1,2})\)(?=\p{Han}{2}) | 共建成(?!区)(?=\p{Han}{2}) | 含(?=[养种加]\p{Han}{2})
      | 第[一二三四五六七八九十]+(?:年|批|期|阶段) | 成林后 | 第\s*\d+\s*条(?!路|线)
      | [这那该某各整几](?:个|家|条|件|项|套|栋|座|名|位|种|类|批|款|台|辆|处|所|间|张|场)
        (?!体|人|别|业|国|省|市|县|区|目|式|型)(?=\p{Han}{2})
      | [该本此](?=(?:股东|公司|企业|项目|工程|基地|园区|行业|地区|区域|领域|产业|产品|品牌|平台|机构|单位|部门)\p{Han}{2})
      | (?:今年|去年|前年|本年度?)(?=\p{Han}{3}) | (?:\d{1,3}(?:家|名|位)?)?股东(?=持股)
      | 年(?:可|均)?(?:生产|加工|出栏|屠宰|采伐|开采|处理|接待|销售|供应|消纳|运送|发送|培养|培训|繁育|孵化)(?:生产|加工)?
        (?=(?!\p{Han}{0,12}[力量额率值积模本收入])\p{Han})
      | “?十[一二三四五六]五”?(?:规划|期间|时期|末|以来)(?=\p{Han}{2}) | 首(?:台|套|条|座|款)(?=\p{Han}{2}) | 各季度 | 各月
      | 第[一二三四]季度?(?=[\p{Han}A-Z]{2}) | [电讯]\s*\([^()]{2,24}\)
      | 共建(?!“?一带一路|国家)(?=\p{Han}{2}) | 原来的?(?=\p{Han}{2})
      | 一(?:家|条|款|座|栋|件)(?=\p{Han}{2}) | (?:[这那]|就)是(?:一[片个块张台只艘架支把株棵头项种类])?(?=\p{Han}{2})
      | 多(?:项|个|家|类|种)(?=\p{Han}{2}) | 现(?=总|占地|建筑面积)
      | 建(?=\p{Han}{2,12}(?:合作社|服务站|卫生室|养殖场|水厂|大棚|中心|基地)$)
      | (?:[他她]|专家|人士|分析师|机构|(?:该|研究|分析)?报告)(?:估计|预测|预计|显示|认为|指出)
      | 时间[里内] | 达产后?(?=年) | 使用(?=(?:自有|募集|财政|专项)?资金)
      | (?:中国|我国|全[国省市县区球]|世界|国内|亚洲)首(?:个|家|座|条|批|台|套|款)(?=\p{Han}{2})""",
    regex.VERBOSE,
)
OR_SUCH = regex.compile(r"(?<=[省市县区旗州盟镇乡村])\((?:[省市县区旗州盟镇乡]、?|社区|街道)+\)")  # 牧业县(旗)|119个
_SOURCE = regex.compile(
    r"(?r)(?<![理自经])(?:由|从)(?:[^,;由从]{0,16}(?:年|月|日|期|初|末|底|前|来|时|今|在|原[有先来]?))?的?|(?r)自[^,;自]{1,12}(?:以来|起)"
)
# What closes the words before a number and says how much of them or how often: 各项指标|全部, 补贴|人均每月.
_RATHER = regex.compile(
    r"(?r)(?<=\p{Han}{2})(?<!(?:城镇|农村|城市|乡村)年?)(?:全部|普遍|悉数|全年人均|人均每?[月年]|[月年]人均|人均|户均)|(?r)(?<=[中里])综合|(?r)(?<=总额|利润)亏损"
    r"|(?r)(?<=\p{L}{2})按\p{Han}{2,6}(?:计算|统计)"
)
_GOVERNING = frozenset("使让令给对向将把亏按砸赚")
_GOVERNED = frozenset({"意向", "方向", "流向", "走向", "倾向", "供给", "补给"})  # 就业意向
_REWARDING = regex.compile(r"每|一次性|给予|最高|的")
_OF_RATE = regex.compile(
    r"(?<!中|对)(?P<of>的)\p{Han}{1,4}(?:率|面积|数量|金额|总额|产量|产值|价格|长度|人数|成本|利润|规模|能力)$"
)  # 限价之前压榨行业的|开工率
_AMONG = regex.compile(
    r"[^,、]{2,12}?中的?(?=占比|比重|份额|\p{Han}{2,8}(?:面积|数|量|额|人口)$)|[^,]{2,20}(?:环节|领域|层面)(?:的)?(?=\p{Han}{2})"
)  # 在国内生产总值中|占比
_OUT_OF = regex.compile(
    r"\p{Han}{0,10}?(?:干部|人员|职工|企业|项目|商品|产品|用户|客户|游客|订单|居民|农户|学生|教师|党员|代表|委员|人口|群众|产业|行业)中的?(?!心|学|小|型|药|医|层|间|期|标|低|高|部|央)(?=\p{Han}{2})"
)  # 村干部中|女干部
_ON_LIST = regex.compile(r"[^、]{2,20}?(?:数据库|名录|目录|清单|项目库|规划|计划)的?(?=\p{Han}{2})")  # 列入某省储备名录|矿产
_DOING = regex.compile(
    r"(?r)(?:开工|竣工|投产|签约|奠基|剪彩|入驻|落户|开建|在建|新建|续建|引进|注册|新增|参加|参展|通过|完成|实施|建成|交付|揭牌|封顶|落地|入选)"
)  # 奠基、开工的|项目
_HOSTED = regex.compile(
    r"(?:接待|迎接|运送|输送|发送)(?=(?:国内外|境内外|海内外|境外|入境|过夜|各地)?(?:游客|旅客|乘客|客人|访客)$)"
)  # 石林接待|游客
_OF_SPEED = regex.compile(
    r"(?r)(?:设计|最高|最大|平均|运营|运行|试验|巡航|行车)时速"
)  # 研制|时速: what else stands before it is none of it
_GIVEN_TO = regex.compile(r"(?:将|已)?[对向](?![外口内])\p{Han}{2,8}?(?=(?:投资|投入|贷款|捐赠)$)")  # 某部对某地|投资
_FOR_WHOM = regex.compile(  # 为民营企业|减税降费
    r"为(?!了|期|主|本)\p{Han}{0,6}?(?:企业|公司|主体|商户|群众|百姓|居民|农户|农民|职工|员工|老人|学生|儿童|用户|客户)(?=\p{Han}{2})"
)
_BUILT = regex.compile(r"(?:规划)?建设(?=(?:总?用地面积|占地面积|总投资|总占地面积|总建筑面积|建筑面积)$)")
_OF_A_CLASS = regex.compile(
    r"建设项目投资|(?:工业|服务业|农业|产业|技改|基础设施|民生|重点|重大|房地产|省级|市级)(?:建设)?项目"
)  # 工业项目投资: whose? no one's
_DEFINED = regex.compile(r"归属|归母|扣除|用于|产生|形成|实现|以上|有关|相关|新")
GREATEST = regex.compile(r"[两三四五六七八九十]大(?=\p{Han}{4})")  # 旅游业、现代服务业和高效农业|四大主导产业增加值
LIST_JOINT = regex.compile(r"[、和及与]")
_JOINED = regex.compile(r"[的()]")
_LIST = regex.compile(r"[\p{Han}“”]{2,10}(?:[、和及与][\p{Han}“”]{2,12})+")  # 粮食补贴、良种补贴和农机购置补贴|资金
_TITLE = regex.compile(r"“[^“”]{9,}”(?=\p{Han}{3})")
_PART = regex.compile(r"(?r)[、,]")
# What may stand before a verb at the head: [、]更新, [综合]治理, [全镇共]种植, [年]处理.
_HOW = regex.compile(
    r"""[和及与、并]|以及|并且
      | (?:全[省市县区镇乡村州旗]|[我本][省市县区镇乡村州])?(?:综合|规范|集中|全面|系统|科学|重点|定向|新|共|累计
        |年|日|月|日均|月均|年均|年可|可)?""",
    regex.VERBOSE,
)
_WHENCE = regex.compile(r"\p{Han}{0,4}?[从向](?![业业来未外])\p{Han}{2,8}")  # 从牧区|收购|羊皮
_ABLE = regex.compile(r"(?r)能力|规模")  # 年开采铁矿石能力: the ability to do so
_SECOND_VERB = regex.compile(r"[和与及](?!谐|平|其)\p{Han}{2}(?=\p{Han}{3})")  # 取消和下放|审批事项
_TIME = regex.compile(
    r"\d{1,3}年[前后]|每\p{Han}{1,3}|(?:过去|未来|今后|(?:上年|去年|前年|上月)?同期|期内|期间|[上次本][季月周]|[ \d]{0,5}年度|[一两几]天"
    r"|[今昨当][早晚晨日天]|早盘|午后|盘中|尾盘|前[\d一二三四五六七八九十]+[天日周]|本次|此次|上年|去年|今年|一般|目前)"
    r"|[ \d]*年?(?:同期|上半年|前?[一二三四]季度|\d*月)?(?:份|末|底|初)?"
)
_PAIRED = re.compile("[()《》〔〕“”]")
# 并入集团后, 远低于去年, 这样一个: what is said of time or of another number.
_NOT_NAMED = SignedPattern.of(
    regex.compile(
        r".*(?:至今|后|过来|进来|出来|下来|起来|出去|下去)|(?:[也均都略稍远]|大大|明显|显著|大幅)*[快慢高低优好多少大小]于.*|进入前?|远[高低快慢优].*|[这那]样.*"
        r"|(?:至?今|目前)?[仍已也又则却亦].{0,2}|.*而|实际(?:到位|使用|利用)|(?:则|主要)?因(?![子素特果缘]).*|较.*年度?|最\p{Han}{1,2}[是为在].*年|.{0,4}从.+到.+|[一二三四五六七八九十]期|.*(?:只能|不能|能够|必须|可以|才能|应该).*|(?:同比|环比|按[年季月]|[后前][一两]年|[跟与同]\p{Han}*[0-9].*[高低多少快慢])|(?:[这该]一?个?)?数字|(?:国家|世界|省部?|地?市|县|自治区|部)级(?:以上)?|每(?:个|家|户|名|位|项)\p{Han}{0,4}|[比较].*[高低快慢多少]"
    ),
    "从期至后来去于远进级样字每比较按年跟与同实仍已也又则却亦而因能须可应",
)
_TIME_ENDS = frozenset("早晚晨日盘去来后期内间天次年般前度月份末底初均用产季周卖售")  # how a time or a word of rates ends, if in a letter
_OTHERS = regex.compile(r"(?r)(?<![高平中同初优上下一二三四五相何])等(?![级于式比额量同待候效离])")  # 银行、保险等|金融机构
_INNER = SignedPattern(
    regex.compile(
        r"""(?<!存|所|现|实|潜|内|外|旨|正|好|自|仍|同|何|健|常|多)在(?!手|孵|运|役|审|修|建|校|岗|册|职|编|线|研|读|保|产|用|库|售|押|途|地|园|营|谈|院|网|乡|外|租|业|此|乎|于|握)(?![^,]{1,20}(?:比重|占比|比例|份额|排名|排位))
          | (?<=\p{Han}{2})(?<![公总中国])共(?:计(?!划))?(?![享同建和产青识性管聚生用济商振融])(?=\p{Han}{2}|[A-Z有])
          | (?<=\p{Han}{2})(?<![还就于可但凡总若只要都也正更便])是(?!否|非)(?=\p{Han}{2})
          | (?<=\p{Han}{1,6}[省市县区州旗镇乡村学校园院店馆站场厂])(?<!所)有(?!偿|望|序|力|无|[限关效色机线轨源价害益林])(?=\p{Han}{2})
          | (?<=\p{Han}{2})(?<![为除得临末终罢])(?:了(?!解|结|望|得|然|如)|着(?!力|陆|装|色|重|眼|手|床|落|火|急|迷|想|实|名))(?=\p{Han}{2})
          | (?<=\p{Han}{2})(?<![转出割礼谦避退推受承])让(?!利|渡|步|座|位)(?=\p{Han}{2})
          | (?<=\p{Han}{2})(?<![即必麻干主大小健闯上中少名老猛勇武战])将(?!军|来|士|领|帅|近|至|要)(?=\p{Han}{2})
          | (?<=\p{Han}{2})(?<![促行驱役天大假即致特公信出])使(?!用|馆|命|者|领|节|团)(?=\p{Han}{2})
          | (?<=[镇乡村县区市省境园场区]内)[现共]?有(?=\p{Han}{2})
          | (?<=\p{Han}{2})覆盖(?![率面网度]|范围|区域|水平)(?=\p{Han}{2})
          | (?<=公司|企业|集团|基地|项目|工程|合作社|[厂园场县市镇村])年(?:可|均)?
            (?:出栏|屠宰|生产|加工|处理|接待|销售|供应|消纳|培训|繁育|孵化|养殖|种植)(?=(?!\p{Han}{0,8}[力量额率值])\p{Han}{2})
          | (?<=\p{Han}{2})(?<![归偿返退交奉])还(?![款贷建田林清本债原])(?=\p{Han}{2})
          | (?:^|(?<=[、,和及并均内]))设(?![施备计置立定法想防区限有在岗])(?=\p{Han}{2})
          | (?<=\p{Han}[率量额数值])居(?=全[国省市县区球]|世界|[中东西]部)
          | (?<=\p{Han}{2})原有(?=\p{Han}{2}) | (?<=\p{Han}{2})(?<![而尚况暂姑苟])且(?=\p{Han}{2})
          | (?<=\p{Han}{2})(?:每(?:年|月|日|天|栋|亩|户|吨|人)|人均每月)(?=\p{Han}{2})""",
        regex.VERBOSE,
    ),
    re.compile("[在共是有了着让将使还设且每覆年原]|居全|居[世中东西]"),
)
_TAKING_PART = (
    "参加",
    "取得",
    "获得",
    "享受",
    "从事",
    "接受",
    "领取",
    "缴纳",
    "加入",
    "参与",
)  # 参加新农合的|人口: the verb is of its clause
_THOSE_WHO = regex.compile(r"[^的、]{2,16}的(?:人口|人数|人员|职工|居民|农民|学生|企业|农户|家庭|群众|劳动者|单位)(?:人数|户数)?")
_ACTED = ("新", "累计", "已", "全部", "依法", "陆续", "先后")  # 片区累计|拆除|旧厂房: what follows is done
_SPENDING = regex.compile(r"投资|投入|出资|增资|注资|捐资|融资|支出|贷款|出口|进口")  # 公司将|投资: verbs that name the sum as well
_EACH = regex.compile(r"(?:城镇|农村|城市)?(?:全?年|月|日)?(?:人均[年月]?|户均|亩均|日均|月均|年均|平均|每年|每月)")
# 服务业|在生产总值中的比重: a share has the noun of what it is a share of.
_SHARE_WITHIN = EndedPattern.of(regex.compile(r"(?r)(?<!存|所|现)在[^,、在]{2,16}中的?(?:占比|比重|份额|比例)"))
SINGLE = regex.compile(
    r"(?:其中:?)?[、,和及的]?[长宽高深厚金银铜铁锡铅锌镍铝镁锰铬钒钨钼锂钛锗镉硅碱煤盐粮棉肉蛋奶菜布钢牛羊猪鸡鸭鹅马驴骡鱼虾蟹蚕村镇乡县市区店厂桥路河湖库井站所队"
    r"省州旗国人港园校院楼树苗鸟车船票药茶酒烟米油糖梨岛山税]"
)
_BEYOND = ("以上", "以下", "以内", "之间", "以外", "之外")
_MOST = regex.compile(r"(?r)最[大高多长早快强好新]")  # 全省最大的|3200吨级码头: the noun stands behind
_RATE = regex.compile(r".{0,2}率")
WORD = regex.compile(r"[“\p{L}]|\d{1,4}[A-Za-z]+\p{Han}")
# The same patterns, tried only at the letters that they begin or end with.
_OPENING_EDGE, _CLOSING_SOURCE, _CLOSING_RATHER = BegunPattern.of(_EDGE), EndedPattern.of(_SOURCE), EndedPattern.of(_RATHER)
LONGEST = 24  # characters of an indicator


def noun_before(left: str, end: int, grammar: FigureGrammar) -> Bounds | None:
    """青山区签约亿元以上项目 -> 亿元以上项目; None where a verb stands right before the number (惠及)."""
    if (share := _SHARE_WITHIN.match(left, 0, end)) and grammar.measured.match(left, 0, share.start()):
        end = share.start()
    most = "的" in left[max(0, end - 1) : end + 1]
    end = _trim_end(left, end, grammar)
    if (most and _MOST.match(left, 0, end)) or left.endswith(_BEYOND, 0, end):
        return None
    if end > 0 and left[end - 1] == ")":
        opened = left.rfind("(", 0, end)
        if opened > 2 and OR_SUCH.match(left, opened, end) and (at := noun_before(left, opened, grammar)):
            return at[0], end
        end = opened if opened > 0 else end
    if end <= 6 and SINGLE.fullmatch(left, 0, end):
        return end - 1, end
    if end < 2 or (left[end - 1] in _GOVERNING and left[end - 2 : end] not in _GOVERNED):
        return None
    begin, end = _cut_verbs(left, end, grammar)
    begin = _lead(left, begin, end, grammar)
    reward = grammar.reward_end.match(left, begin, end)
    if reward and _REWARDING.search(left, begin, reward.start()):
        return reward.span()
    if begin < end:
        begin, end = _shorten(left, begin, end, grammar)
        begin = _closed_inside(left, _lead(left, begin, end, grammar), end)
    return None if begin >= end - 1 or _no_noun(left, begin, end) else (begin, end)


def _no_noun(left: str, begin: int, end: int) -> bool:
    """今年上半年, 人均, 12.5: a time, a word of rates, no word at all."""
    if _NOT_NAMED.fullmatch(left, begin, end):
        return True
    last = left[end - 1]
    if last.isalpha() and last not in _TIME_ENDS:
        return False
    return bool(_TIME.fullmatch(left, begin, end) or _EACH.fullmatch(left, begin, end)) or not WORD.search(left, begin, end)


def _cut_verbs(left: str, end: int, grammar: FigureGrammar) -> Bounds:
    """实施|农村电网改造工程, 旧房改造|开工: where the last verb before the noun ends; a verb at the very end is left off."""
    begin, end = 0, _before_happening(left, end, grammar)
    head = grammar.statistic.match(left, 0, end)
    before = (0, 0)  # what stood before the last adverb
    for m in grammar.cut.finditer(left, 0, end):
        if head and m.start >= head.start():
            break
        if m.kind in ("keep", "quoted") or end - m.end == 1 or left.startswith(("性", "类", "型"), m.end) or _is_rate(left, m.end, end):
            continue
        if inside_compound(left, m.start, m.end, grammar.compounds) or _in_brackets(left, m.start, end):
            continue
        if m.kind == "adverb":
            before = (begin, m.start)
        if m.kind in ("verb", "adverb") or _cuts(left, m, begin, end, grammar):
            second = _SECOND_VERB.match(left, m.end, end) if m.kind == "verb" else None
            begin = second.end() if second else m.end
    for inner in _INNER.finditer(left, begin, end):
        if inner.end() > end - 2:
            break
        before, begin = (begin, inner.start()), inner.end()
        again = grammar.cut.match(left, begin, end)
        if again and again.kind in ("nominal", "heading") and _cuts(left, again, begin, end, grammar):
            begin = again.end
    if before[1] - before[0] >= 2 and grammar.verbal.fullmatch(left, begin, end) and not _SPENDING.fullmatch(left, begin, end):
        return before
    if left.endswith(_TAKING_PART, 0, begin) and _THOSE_WHO.fullmatch(left, begin, end):
        return begin - 2, end
    others = _OTHERS.search(left, begin + 2, end - 2) if end - begin > 4 and left.find("等", begin + 2, end - 2) >= 0 else None
    return (others.end() if others else begin), end


def _in_brackets(left: str, start: int, end: int) -> bool:
    """创新(孵化)平台: what stands in brackets inside a noun cuts nothing."""
    closed = left.find(")", start, end)
    return closed >= 0 and left.rfind("(", 0, start) > left.rfind(")", 0, start)


def _is_rate(left: str, start: int, end: int) -> bool:
    """绿化率 behind a verb: such a word is its name."""
    return 0 < end - start <= 3 and left[end - 1] == "率" and _RATE.fullmatch(left, start, end) is not None


def _before_happening(left: str, end: int, grammar: FigureGrammar) -> int:
    """旧房改造|开工3万套, 合作社|发展到58家: what happens to a thing is no part of its name."""
    happening = grammar.happening.match(left, 1, end)
    if happening is None or (happening.start() < 3 and not SINGLE.fullmatch(left, 0, happening.start())):
        return end
    if (kept := grammar.cut.match(left, end - 4)) and kept.kind == "keep" and kept.end == end:  # 政府储备
        return end
    if happening.lastgroup == "becoming" and left[end : end + 1] not in ("到", "至", "为", "成"):
        return end
    start = happening.start()
    acted = next((word for word in _ACTED if left.endswith(word, 3, start)), "")  # 中欧班列|累计开行
    return _trim_end(left, start - len(acted), grammar)


def _cuts(left: str, m: Cut, begin: int, end: int, grammar: FigureGrammar) -> bool:
    """治理|重点中小河流: a verb that may be a noun cuts at the head of its words, unless a short noun makes a compound of it."""
    if m.end == end:
        return m.kind == "heading"
    rest = grammar.cut.match(left, m.end, end, whole=True)
    if rest and rest.kind not in ("keep", "quoted"):
        return m.kind != "nominal" or rest.kind != "nominal" or bool(grammar.statistic.match(left, m.end, end))
    lead = _lead(left, begin, m.start, grammar)
    at_head = (
        lead == m.start
        or _HOW.fullmatch(left, lead, m.start)
        or _WHENCE.fullmatch(left, begin, m.start)
        or left.endswith(_ACTED, begin, m.start)
    )
    if m.kind == "nominal" and _ABLE.match(left, m.end + 2, end):
        return False
    return bool(at_head) and end - m.end >= 2 and not grammar.acting.fullmatch(left, m.end, end)


def _lead(left: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """Skip what stands before a noun and is none of it: 其中, 目前, 的."""
    while begin < end and not (
        left[begin] not in _OPENING_EDGE.letters and left[begin] not in grammar.lead.letters and left[begin].isalpha()
    ):
        m = _OPENING_EDGE.match(left, begin, end)
        if not m:
            m = grammar.lead.match(left, begin, end)
            kept = grammar.cut.match(left, begin, end) if m else None
            if m and kept and kept.kind == "keep" and kept.end > m.end():
                break
        if not m:
            break
        begin = m.end()
    return begin


def _trim_end(left: str, end: int, grammar: FigureGrammar) -> int:
    while (
        end > 0
        and (m := grammar.edge.match(left, 0, end) or _CLOSING_SOURCE.match(left, 0, end) or _CLOSING_RATHER.match(left, 0, end))
        and m.start() < m.end()
    ):
        end = m.start()
    return end


def _behind_title(left: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """“甲+乙+丙”|市场容量, 巨头暂未涨价 |开工率: where the noun begins behind a long title, or behind a headline before it."""
    title = _TITLE.match(left, begin, end)
    if title and end - title.end() >= 3:
        return title.end()
    space = left.rfind(" ", begin + 4, end - 2)
    if (
        space >= begin + 6
        and not _JOINED.search(left, begin, space)
        and any(c.kind == "stop" for c in grammar.stop.finditer(left, begin, space))
    ):
        return space + 1
    return begin


def _shorten(left: str, begin: int, end: int, grammar: FigureGrammar) -> Bounds:
    """归属于上市公司股东的净利润 keeps its modifier; a whole clause before 的 is left off."""
    begin = _behind_title(left, begin, end, grammar)
    greatest = GREATEST.search(left, begin + 4, end)
    if greatest and LIST_JOINT.search(left, begin, greatest.start()):
        begin = greatest.start()
    of = left.rfind("的", begin + 1, end - 1)
    if of >= 0 and left.find("(", of, end) < 0 <= left.find(")", of, end):  # 账款(应收取的款项)净额
        of = -1
    if of >= 0 and (of - begin > 12 or end - of - 1 >= 4) and not left.startswith(("生产和供应", "平均值", "算术平均"), of + 1):
        begin = of + 1
    m = _AMONG.match(left, begin, end) if "在" in left[max(0, begin - 2) : begin] else None
    if m:
        begin = m.end()
    of = left.rfind("的", begin + 2, end - 1)
    if of >= end - 5 and of >= 0 and _DOING.match(left, begin, of):
        begin = of + 1
    m = _OF_RATE.search(left, begin + 9, end) if end - begin > 9 else None
    if m and not _DEFINED.search(left, begin, m.start()):
        begin = m.end("of")
    head = grammar.statistic.match(left, begin, end) if left[begin].isdigit() else None
    if head:
        begin = head.start()
    begin = end - 2 if left.endswith("时速", begin, end) and not _OF_SPEED.match(left, begin, end) else begin
    listed = _ON_LIST.match(left, begin, end) if left.endswith(("列入", "纳入", "入选", "入围"), 0, begin) else None
    begin = listed.end() if listed else begin
    out_of = _OUT_OF.match(left, begin, end)
    begin = out_of.end() if out_of else begin
    last = left[end - 1]  # what the patterns that close with $ ask for, looked at first
    hosted = _HOSTED.search(left, begin, end) if last in "客人\n" else None
    begin = hosted.end() if hosted else begin
    given = _GIVEN_TO.search(left, begin, end) if last in "资入款赠\n" else None
    given = given or (_BUILT.match(left, begin, end) if left[begin : begin + 1] in "规建" else None)
    if given:
        begin = given.end()
    for_whom = _FOR_WHOM.match(left, begin, end) if left[begin] == "为" else None
    begin = for_whom.end() if for_whom else begin
    owned = grammar.owned.search(left, begin, end)
    if owned and not _OF_A_CLASS.match(left, begin):
        begin = owned.end()
        built = _BUILT.match(left, begin, end)
        begin = built.end() if built else begin
    if end - begin > LONGEST and not (end - begin < 2 * LONGEST and _LIST.fullmatch(left, begin, end)):
        part = _PART.search(left, begin, end)
        begin = part.end() if part else begin
    if "”" in left[begin:end] and "“" not in left[begin:end].partition("”")[0]:
        opened = left.rfind("“", 0, begin)
        begin = opened if opened >= 0 else begin
    if left[begin] == "“" and "”" not in left[begin:end]:
        begin += 1
    return begin, end


def _closed_inside(left: str, begin: int, end: int) -> int:
    """规划》|总报告, (单台|设备: what closes inside and opened before, or opens and is not closed, is no part of the noun."""
    if not _PAIRED.search(left, begin, end):
        return begin
    for opening, closing in ("()", "《》", "〔〕", "“”"):
        closed, opened = left.rfind(closing, begin, end - 2), left.rfind(opening, begin, end - 2)
        if closed >= begin and opening not in left[begin:closed]:
            begin = closed + 1
        if opened >= begin and closing not in left[opened:end]:
            begin = opened + 1
    return begin
