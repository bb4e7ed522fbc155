"""The patterns that clauses are read by, in groups; each is compiled from the lexicon's words."""

from collections.abc import Callable

from liangdian.compiled import re, regex

Patterns = dict[str, regex.Pattern[str]]
Words = Callable[..., str]

OWNED = ("投资", "占地", "占面积", "建筑面积", "用地", "产值", "收入")  # 南湖产业园|总投资: what a work or a firm has
_DEEDS = "[开招建种养来走跑签接办修盖播排拨投拍进出收租借存]"  # 比去年多|招30人: single verbs


def change_patterns(w: Words, ending: Words) -> Patterns:
    """增长, 高于全省, 比上年同期: how far something moved or stands apart."""
    return {
        "peel": regex.compile(
            rf"""(?r)
            (?: (?P<whole>(?:{ending("level.whole")})(?<!(?:[数率值度]|[数率值度][均都])位于))
              | (?P<reach>(?:{w("growth.up", "growth.down")})(?:{ending("growth.reaching")}))
              | (?P<flat>{ending("growth.flat")})
              | (?P<noun_up>{ending("growth.noun_up")})(?<!增长)
              | (?P<noun_down>{ending("growth.noun_down")})
              | (?P<turn>{ending("growth.turn")})
              | (?P<down>{ending("growth.down")}|(?<!节)省了)(?<!少减)
              | (?P<up>{ending("growth.up")}|(?<=分别|收市|收盘|指数)起)(?<!每升)
              | (?P<yoy>{ending("basis.yoy")}) | (?P<mom>{ending("basis.mom")}) | (?P<average>{ending("basis.average")})
              | (?P<each>分别)
              | (?P<link>(?<=[数率值度][均都]?)位于|(?<=[时寿期]间?命?)长达|(?<![比较](?=计划)){ending("level.links")}|[ ]
                  |(?<=[同环]比|按[年月季])[、和与及]|(?<=收市|闭市|收盘|业绩|[利价额数入损益值])[仍暂]?报
                  |(?<![理自经来源])[由从自](?:[^,;由从自]{{1,12}}[年月日季期初末底前]|[一二三四]季度|[上下]半年|\p{{Han}}{{0,6}}(?:高[位点峰]|低[位点谷]|峰值))的?|每(?:年|月|天|日|秒|分钟|小时|吨|间|块|亩|平方米|平方[呎尺]|呎|尺|人|户
                    |个|家|套|生|单|票|例|床|枚|学年|学期|百公里|公里|百平方公里|平方千米|平方公里|立方米|公顷|万人|千人|百人|百户|千克|度|两|桶|盎司|磅|箱|打|晚|手|盒|台|辆|张|股|条|斤|公斤|吨|千瓦时|方|桌|趟|班次|栋|件|只|头|名|位|株|棵|升|瓶|班|坪)
                  |[按以][^,]{{0,4}}(?:价格|价|口径)(?:计算|计)?|按[^,]{{1,4}}计算|(?:扣除|剔除)[^,]{{2,10}}因素后?(?:的?影响后?)?|经?季节性?调整后)
            )""",
            regex.VERBOSE,
        ),
        "compare": regex.compile(
            r"""(?r)
            (?: (?:与|同(?![期比月季类行])|和|跟|相对于?|对比)(?P<ref>[^,]{1,16}?)(?:相比|比较|相较|(?<![占对同环之可性正])比)[仍还又也]?
              | (?<![同环占对可之性正])(?:比|较)
                (?![例重率价比期较为]|[高低大小多少快慢强弱好差长短优深浅新][的、])(?P<ref>[^,]{1,20}?)(?:相比|的|有所)?[仍还又也]?
              | [同环]比(?P<ref>(?:[去上前今]|\d)[^,]{1,10})
              | 对比(?P<ref>[^,]{1,12})
            )""",
            regex.VERBOSE,
        ),
        "gap": regex.compile(
            rf"""(?r)
            (?<!不) (?: (?P<above>{w("gap.above")}) | (?P<below>{w("gap.below")}) )
            (?P<ref>[^,、]{{1,16}}(?:、[^,、]{{1,8}}){{0,3}})?
            (?:分别|约)?
            """,
            regex.VERBOSE,
        ),
        "apart": regex.compile(
            rf"(?r)[仍还又更也已则却尚]*(?:(?P<above>{w('gap.above_end')}|多{_DEEDS})|(?P<below>{w('gap.below_end')}|少{_DEEDS}))[了约]*"
        ),
        "time_basis": regex.compile(
            rf"""(?P<since>{w("basis.time_since")}|[0-9]{{4}}年(?!同期)|上半年  # and what adds up: 一季度, 1-5月
                |(?<![以此从目先提日年月天节情之当眼])前$  # 改造前
                |(?<!第)(?:一|首|1|前[一二三两1-3])季度?|(?:前|[1一][-~至到])[0-9一二三四五六七八九十]{{1,3}}个?月)
              | (?P<yoy>{w("basis.time_yoy")}) | (?P<other>{w("basis.time_other")})
              | (?P<mom>{w("basis.time_mom")}|[0-9一二三四五六七八九十]月|季度|第[一二三四]季) | (?P<plan>{w("basis.time_plan")})""",
            regex.VERBOSE,
        ),
        "time_plan": regex.compile(rf"(?r){w('basis.time_plan')}[数值]?"),
        "leading_change": regex.compile(
            rf"[、,\s]*(?:平均|累计|共|同比|全年|再|包括每年|每年)?+"
            rf"(?:(?P<up>{w('growth.leading_up')})(?!值)|(?P<down>{w('growth.leading_down')})"
            rf"|(?P<by>(?P<up_by>{w('growth.leading_up_by')})|{w('growth.leading_down_by')}))"
        ),
    }


def part_patterns(w: Words) -> Patterns:
    """占, 合格率, 500万元以上企业: part of a whole, conditions, numbers without a unit."""
    return {
        "share": regex.compile(
            r"(?r)(?:贡献(?!额|度|率|者|力|值)了?(?P<whole>[^,占]{2,24})的"
            r"|占(?!地(?!方|区|级|市)|用|领|道|线|空|率|有[率量额面])(?P<whole>[^,占]{0,24}?)(?:的?(?:比重|比例|比率|份额|总数|比))?(?:约|近|已|均)?)"
        ),
        "share_done": regex.compile(
            r"(?r)(?:完成|达到|为|相当于|达)(?P<whole>[^,]{0,16}(?:目标|任务|计划|预算|指标|序时|预期|总额|总量|总数|规模)[^,]{0,6}?|(?<=相当于)[^,]{2,14}?)(?:的)?"
        ),
        "share_part": regex.compile(rf"(?r){w('share.part_verbs')}"),
        "share_head": regex.compile(rf"(?r){w('share.heads')}"),
        "rate_head": regex.compile(rf"(?r){w('share.rates')}(?<![毛净]利率)(?:\([A-Za-z]{{2,6}}\))?"),
        "class_noun": regex.compile(rf"(?:级|以上)?(?:(?!的)[\p{{Han}}“”]){{0,8}}?{w('threshold.classes')}"),
        "reward_end": regex.compile(rf"(?r){w('policy.rewards')}"),
        "index": regex.compile(
            rf"""(?r){w("statistic.unitless")}(?:\([^()]{{1,16}}\))?(?:同比|环比|平均|累计)?
                (?:(?:[从由](?:(?:上|去)年|\d{{4}}年)?的?\d{{1,5}}+(?:\.\d{{1,3}}+)?+)?
                   (?:升|降|提高|上升|下降|回升|回落|收窄|缩小|扩大)[至到]|为|是|达到?|约为|[从由](?:(?:上|去)年|\d{{4}}年)?的?|[ ])?""",
            regex.VERBOSE,
        ),
    }


def phrase_patterns(w: Words, ending: Words) -> Patterns:
    """完成|企业培训, 企业|完成了: where a noun begins before a number and ends after it."""
    return {
        "verb_end": regex.compile(rf"(?r){w('level.verbs', 'level.nominal', 'level.heading', 'level.attributes')}"),
        "happening": regex.compile(
            rf"(?r){w('level.happening')}|(?:累计|共计|(?<!公)共|已|先后|陆续|相继)(?!投资|投入|占地|融资|筹资|募资|斥资)"
            rf"{w('level.nominal', 'level.heading')}"
            rf"|(?:已经?|现已|均已)建成|(?<={w('level.admitted')})(?P<befalling>{w('level.befalling')})|(?<=资金)(?:累计|已|共)投入"
            rf"|(?P<becoming>{w('level.becoming')})"
        ),
        "lead": regex.compile(rf"{w('level.leaders')}"),
        "people": regex.compile(rf"(?r){w('level.people')}"),
        "sized": regex.compile(
            r"(?:总?投资额?|产值|税收|营收|营业收入|销售收入)?(?:超过?)?[十百千万]*[亿万]元(?:及?以上|级)?的?(?=\p{Han}{2})"
        ),
        "after_noun": regex.compile(rf"(?r){w('level.after_noun')}"),
        "edge": regex.compile(
            rf"(?r)[\s、,;:。!?(《·-]+|\d[×*]|\[\d{{1,2}}\]|{w('level.edges')}(?<!区内|市内|国内|省内|县内|境内|室内|城内|校内)(?<!{w('level.whole')})|(?<![惠普涉触遍波])及|(?<![高初集其空水市])中"
            r"|(?<![榜魁元匕船车部为岁港])首"  # 产值|首破2亿元
        ),
        "statistic": regex.compile(rf"(?r)(?:{w('statistic.modifiers')})?{ending('statistic.heads', 'statistic.things')}"),
        "measured": regex.compile(rf"(?r)(?:{w('statistic.modifiers')})?{ending('statistic.heads')}"),
        "mark": regex.compile(r"[,、;:。!?()\s]"),
        "topic": regex.compile(
            rf"(?:{w('level.leaders')}|今年|去年|当年|本年|[上下]半年|[一二三四]季度|[,、;:。\s])*+"
            rf"(?!(?:占|(?:上年|去年)?同期|可比|不变|现价|价格|扣除|剔除|[该这其按以据经]|对比|因(?![子素特果])))(?:{w('place.whole')})?"
            r"(?:\p{Han}{0,8}?(?:显示|表明|透露|获悉|预测|估计))?"
            rf"(?P<noun>(?:(?!基于|根据|依据|按照)[\p{{Han}}“”]){{0,12}}?{w('statistic.heads', 'statistic.things')})"
            r"(?!(?<=占地)[区方级市]|(?<=收入)(?:群体|家庭|人群|农户|居民|者|户|困难)|\p{Han}{1,3}(?:率|额|指数))"
        ),
    }


def level_patterns(w: Words) -> Patterns:
    """拟, 新增, 企业: plans and the types of plain levels."""
    return {
        "planned": regex.compile(rf"{w('planned.markers')}(?!{w('planned.not_before')})(?<!{w('planned.not_in')})"),
        "enterprise": regex.compile(rf"(?r){w('enterprise.heads')}(?:数量|总数|总量|户数|家数|数)?+"),
    }


def owner_patterns(w: Words) -> Patterns:
    """该项目, 全市, 城市: whose a number is."""
    return {
        "anaphor": regex.compile(rf"[\s“]*+(?:{w('anaphor.words')})"),
        "place_only": regex.compile(rf"(?:{w('place.whole', 'place.part')}|[\p{{Han}}]{{1,3}}(?:省|市|县|州|镇|乡))"),
        # 全国重点文物保护单位: 全国 is part of the title
        "title": regex.compile(
            rf"(?:全国|全省|全市)(?:{w('title.ranks')}\p{{Han}}{{0,12}}{w('title.bearers')}|\p{{Han}}{{0,6}}(?:\d{{2,4}}|[百千])强)"
        ),
        # 南湖产业园|总投资, 大桥工程|一期投资
        "owned": regex.compile(
            rf"""(?:项目|工程|(?:产业|智造|创业|科技|工业|物流|孵化|科创)园|新城|公司|集团|中心|企业|厂|{w("place.sites")})
                (?=(?:首期|[一二三]期)?(?:计划|预计|总?规划)?(?:项目|建设)?总?(?:规划)?
                   (?:{"|".join(OWNED)}|(?<=规划|总)面积)(?<!投资(?=项目))\p{{Han}}{{0,3}}$)""",
            regex.VERBOSE,
        ),
        # 而|青禾仓|再次|购入: who does what only firms, bodies and people do
        "doer": regex.compile(
            rf"""(?:[\s“、] | 其中 | [而但令使让] | 不过 | 同时 | 此外 | 目前 | 当前 | 据悉 | 据了解 | 据介绍 | 近日
                  | 日前 | 随后 | [今去]年 | (?:截至)?\d{{4}}年[初末底]? | \d{{1,2}}月份? | \d{{1,2}}日
                  | (?:位于|地处|坐落于?)[^,。的]{{1,10}}的 )*+
                (?P<name>(?!\d)[\p{{Han}}A-Za-z0-9·]{{2,16}}?)
                (?:[向从对以][\p{{Han}}A-Za-z]{{1,12}}?)?
                (?:则|已经?|将|再度?|再次|仍|还|也|现|亦|先后|共|一直|继续|计划|拟|又|曾|依然|依旧|此次|本次|全[数部]){{0,2}}+
                (?P<does>{w("actor.deeds")}
                  | {w("actor.happenings")}(?=(?:以来|后)?,(?:每|[年日]|可|全长|总|占地|预计|设计|将))
                  | (?P<rank>{w("actor.ranks")}))""",
            regex.VERBOSE,
        ),
        "sized_rest": regex.compile(
            r"(?:预计|计划|规划|项目|完成)?总?(?:投资额?|造价|占地|(?:占地|建筑|用地)?面积|长度?|全长|库容|装机(?:容量)?|产能|产值|(?:营业|销售)?收入|利润|客流量|吞吐量)|\p{Han}{2,4}率|上市公司"
        ),
        # what makes a kind of thing of a 山庄 or 金矿
        "kind_of_site": regex.compile(rf"\p{{Han}}*{w('place.kinds')}|(?:\p{{Han}}*[几数多两各])?[批家个座所条]|国际|国内"),
    }


def word_patterns(w: Words) -> dict[str, re.Pattern[str]]:
    """Words and little else, looked for by `re`: it compiles them in a fourth of the time of `regex` and finds them in half of it."""
    return {
        "gap_place": re.compile(w("gap.places")),
        "time_edge": re.compile(rf"{w('basis.time_since')}|五”?末|[02-9二三四五六七八九十]年前|前[二三四五六七八九十]年"),
        "contributing": re.compile(rf"{w('growth.contributing')}[^,]{{0,20}}(?:增长|增速|上涨|上升|下降|回升|GDP)?"),
        "moving": re.compile(r"增长|增速|GDP|上涨|回升|下降"),
        "reward": re.compile(w("policy.rewards")),
        "acting": re.compile(rf"(?:{w('level.nominal', 'level.heading')})*+{w('statistic.heads')}"),
        "verb_inside": re.compile(w("level.verbs", "level.predicates")),
        "verbal": re.compile(rf"(?:{w('level.verbs', 'level.nominal', 'level.heading')}|还|将|又|再|可|能|共)+"),
        "describing": re.compile(rf"(?:{w('level.describing')})+"),
        "headed": re.compile(rf"{w('level.headed')}(?![家主部群管经负库区链团产所化库法人])"),
        "clause_mark": re.compile(r"[,;:]"),
        # 优化|已建成的管网
        "done": re.compile(rf"{w('planned.done')}(?<!优化已)(?<!巩固已)(?<!盘活已)(?<!利用已)(?<!对已)(?<!将已)(?<!把已)"),
        "added": re.compile(w("enterprise.added")),
        "settling": re.compile(w("enterprise.settling")),
        "settled": re.compile(rf"新{w('enterprise.settling')}"),
        "net": re.compile(w("enterprise.net")),
        "sector": re.compile(w("anaphor.sectors")),
        "generic": re.compile(w("anaphor.generic")),
        "whole": re.compile(rf"{w('place.whole')}(?![场域间]|(?<=世界)(?:500强|五百强|文化|自然|遗产|一流|纪录|冠军|级|杯|银行|地质公园))"),
        "column_owner": re.compile(w("place.columns")),
    }
