"""375家企业, 86个投资800万元以上技改项目: the noun of what is counted, behind its number, its condition or its whole."""

from liangdian.compiled import regex
from liangdian.figures.behind import THING, list_end, noun_after
from liangdian.figures.beside import after_it, before_it
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import OR_SUCH, noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

NOTHING: Bounds = (-1, -1)  # the rule knows that the text names none
_AGES = frozenset({"岁", "周岁"})  # 65岁及以上|老年人健康管理率70%
_TOLD = 6  # characters between what is counted and the head of what is told of it: 贫困县|农村居民可支配收入
_RURAL = ("农村", "乡村", "城乡", "城镇")
_WHERE = (*_RURAL, "城区", "新区", "工业", "农业", "服务业", "制造业", "就业", "职业", "产业", "项目", "户", "员")
_COUNTABLE = frozenset("业流湖库源区域村县市目司位场厂店镇乡户家品地校院园港站馆州省")  # how nouns of what can be counted end
_DONE = regex.compile(
    r"考察|调研|视察|走访|来到|亲临|作出|出席|获|召开|赴|到|荣|入选|登|进京|提高|上调|下调|调整|修订|主持|参加|参与|强调|批示|指示|当选|蝉联|夺|赢|发起|举办|承办"
)
_MOVED = regex.compile(r"(?:(?:较大|大|小)幅度?)?(?:提高|上调|下调|调高|调低|调增|调减|调整|提升|降低)")
_WON = regex.compile(
    r"(?:荣获|获得|获评|获|蝉联|夺得|摘得|捧得|取得)(?P<noun>(?:“[^“”]{2,20}”)?\p{Han}{0,12}?(?:称号|荣誉|奖项?|桂冠|表彰|第一|金牌|冠军))$"
)
_STANDARD = regex.compile(r"(?r)标准|[价率额]|待遇")
_VISIT = regex.compile(r"(?r)(?:考察|调研|视察|走访|慰问|检查|审议)+")
_JUDGING = regex.compile(r"(?r)(?<=\p{Han}{2})(?:终期|年度|中期|年终)?(?:验收|考核|评选|评比|测评|评估)中")  # 117个试点|终期验收中
_TIMES_DONE = frozenset({"次", "遍", "回", "轮次"})
_WITH_COUNT = frozenset({"count", "length", "area", "mass", "power"})  # 32条15公里街巷, 320户1.2万平方米棚户区
_RUN_BY = ("农场", "作坊", "企业", "公司", "合作社", "工厂", "旅馆")  # 家庭|农场
_WORK = regex.compile(r"(?r)(?:工程|项目|工作|任务|行动|活动)")
_TASKS = frozenset({"要求", "任务", "目标", "指标", "计划", "目标任务", "任务指标", "任务目标"})
_OF_WORKS = frozenset({"项", "件", "大"})
_DONE_TO = ("建设", "改造", "整治", "治理", "工作", "创建", "升级", "提升")
_WORKED_ON = regex.compile(  # 16个城区公园|绿化提升
    r"""(?P<place>\p{Han}{0,8}?(?:小区|社区|村庄|行政村|自然村|乡镇|街道|片区|园区|景区|学校|医院|公园|广场|市场|厂区|路口|河道|水库))
        \p{Han}{2,10}(?:改造|整治|建设|治理|提升|修复|硬化|绿化|亮化|美化|维修|加固)""",
    regex.VERBOSE,
)
# What has a shape of its own is counted, not the work on it: 67栋沿街楼体|亮化改造工程.
_SHAPED = regex.compile(
    r"""(?P<place>\p{Han}{0,8}?(?:楼房|楼体|楼栋|住宅楼|住宅|居民楼|厂房|巷道|街巷(?!道)|小巷|道路|公路|街道|桥梁|危桥|公厕|厕所|锅炉|电梯|河流|河道|渠道|水库
          |学校|医院|卫生室|泵站|水厂|住房|校舍))
        \p{Han}{0,6}(?:改造|整治|建设|治理|提升|修复|硬化|绿化|亮化|美化|维修|加固|拆除|创建|清淤|装修)(?:工程|任务|工作)?""",
    regex.VERBOSE,
)
_SHAPES = frozenset({"栋", "幢", "条", "座", "台", "部", "所", "套", "间", "口"})
_SOME_WORKED_ON = regex.compile(
    r"(?P<place>\p{Han}{2,10}?(?:小区|社区|片区|园区|学校|公园|市场|村|屯|点|厂|站|馆))(?:改造|整治|建设|治理|提升|创建)"
)  # 45个旧厂区|改造任务
_SAID_OF = regex.compile(
    r"(?r)环境面貌|人居环境|环境质量|空气质量|面貌|水质|秩序|(?<=国家)(?:人员|公民|游客)|(?:办学|生活|居住|生产|医疗)?条件|能耗|PM2\.5|PM10|(?:空气质量)?(?:优良|达标)天数(?:比例|比率)?|(?:水质|空气质量|总)?(?:达标|合格|优良|利用|普及|入学|就业)率|(?:生产|生活|人畜|安全)*(?:用水|饮水|用电|出行)"
)  # 20处重点区域|环境面貌显著提升
STEP = regex.compile(r"(?:级|的)?新?(?P<noun>台阶|大关|关口)")  # 两个千亿元|台阶
_COUNTRIES = regex.compile(r"国家(?:和地区)?(?=(?:人员|公民|游客|旅客|客商|展商|代表团|运动员|市场)$)")
_PLACES = frozenset("程点区村站园镇社路街巷桥库厂校院馆")
_OF_PEOPLE = frozenset({"名", "位", "人", "户"})
_ACT = regex.compile(  # 可容纳80人|同时用餐
    r"(?:同时|一起|共同)?(?P<act>用餐|就餐|聚餐|住宿|参会|参赛|参展|观赛|观演|观看|务工|上课|垂钓|垂钓娱乐|参训|应聘|求职|参保|入会|入学|入园|入托)"
)
MEASURE = regex.compile(r"(?r)[额量值率费价数度积比款金税入润债收资模能力产地长宽高重径距额速限温压深](?<![^能动]力)|起降|装机")


def class_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """50亿元企业2家: the condition belongs to the noun; 50亿元的企业2家: it is parted from it."""
    before = view.previous
    if before is None or view.before[0] != before.after[0] or view.unit in _AGES:
        return None
    if not (before.unit in _AGES or (before.type == "threshold" and view.quantity.kind == "count")):
        return None
    at = noun_before(view.left, view.noun_end, g)
    if at is None or at[0] > 1 or "、" in view.left[: at[0]]:
        return None
    opened = before.quantity.start - view.folded.startswith("“", before.quantity.start - 1)  # “千亿县”增至38个
    start = view.before[0] + at[0] if view.left[: at[0]].endswith("的") or view.left.startswith("的", at[0]) else opened
    return start, view.before[0] + at[1]


def counted_through(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """86个投资2000万元以上技改项目, 45台单机容量6兆瓦的机组: what is counted stands behind the condition, or the size."""
    after = view.following
    shared = (
        view.quantity.kind == "ratio" and view.right == "的" and after is not None and after.type == "threshold"
    )  # 97%的50万人口以上城市
    if not (view.quantity.kind == "count" or shared) or after is None or view.after[1] < after.before[1]:
        return None
    if after.type == "threshold" and (step := STEP.match(after.right)):  # 产值连上|两个千亿元台阶
        at = before_it(view, g)
        return at if at and g.measured.match(view.folded, *at) else after.place_behind(step.span("noun"))
    if after.type != "threshold" and not _sized(after, g):
        return None
    works = noun_after(after.right, g) if after.quantity.kind == "mass" else None  # 4条年产2万吨的铜箔|生产线
    return after.place_behind(works) if works else after_it(after, g)


def _sized(view: View, g: FigureGrammar) -> bool:
    """45台|单机容量6兆瓦的|机组: a measure alone stands before the number, and 的 behind it."""
    if not view.right.startswith("的") or view.type not in ("level", "share"):
        return False
    at = noun_before(view.left, view.noun_end, g)
    return at is not None and at[0] == 0 and bool(MEASURE.match(view.left, *at) or g.measured.match(view.left, *at))


def part_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """9个标准中,园区企业占了5个: a part is counted in the noun of its whole."""
    if view.type != "share" or view.quantity.kind == "ratio":
        return None
    found = after_it(view, g)
    if found is not None:
        return found
    for source in view.earlier():
        if source.quantity.unit == view.quantity.unit and source.statement.indicator:
            view.notes["owner"] = before_it(view, g) or view.before
            return source.statement.indicator
    return None


def counted_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """有30余家企业, 128家企业完成, 6所中学9个实验班: the noun after a count."""
    if view.quantity.kind != "count" or view.type in ("growth", "gap"):
        return None
    if view.unit in _OF_PEOPLE and (act := _ACT.fullmatch(view.right)):
        return view.place_behind(act.span("act"))
    if view.unit in ("批", "批次") and view.right == "、" and (after := view.following) and after.listed and after.unit != view.unit:
        return after_it(after, g)  # 21批、173项改革案例
    together = _counted_with(view)
    if together and (_unnamed(before_it(view, g), view, g) or g.verb_end.match(view.left, 0, view.noun_end)):
        shared = _people_alone(after_it(together, g), together, g)
        return _place_alone(shared, view) if view.unit in _SHAPES else shared
    at = noun_before(view.left, view.noun_end, g) if view.right.startswith("的") else None
    if at and MEASURE.match(view.left, *at):
        return None
    at = _people_alone(_people_joined(_listed_behind(after_it(view, g), view, g), view, g), view, g)
    if (
        at and view.folded[at[0] : at[1]] in _TASKS and view.unit not in _OF_WORKS and (view.right.startswith("的") or before_it(view, g))
    ):  # 裁减员额20万|任务顺利完成
        return None
    found = thing_alone(at, view, g)
    if found and found[1] - found[0] > 1 and view.folded[found[1] - 1] == "中" and view.folded.startswith("的", found[1]):
        return found[0], found[1] - 1  # 122个县|中的94个
    if found and (judging := _JUDGING.match(view.folded, *found)):
        return found[0], judging.start()
    if found and view.folded[found[1] - 1] == "级" and view.following and view.folded.startswith("、", found[1]):
        return after_it(view.following, g)
    if found and (such := OR_SUCH.match(view.folded, found[1])):
        return found[0], such.end()
    if found and found[1] - found[0] == 1 and view.folded[found[0]] in "省市县区乡镇" and view.folded.startswith("、", found[1]):
        second = noun_after(view.folded[found[1] + 1 : view.after[1]], g)  # 9个|市、县重点项目
        return (found[0], found[1] + 1 + second[1]) if second and second[0] == 0 and second[1] >= 4 else found
    if view.unit in _TIMES_DONE and (done := _act(view, g)):
        return done
    if view.unit in _TIMES_DONE and (found is None or found[1] < view.after[1] or found[1] - found[0] > 6):
        return at if (at := before_it(view, g)) else NOTHING
    return found


def _act(view: View, g: FigureGrammar) -> Bounds | None:
    """四次下调|存款准备金率, 两次亲临某省|考察: how often something was done is told of what it was done to, or of the visit."""
    right = view.right.rstrip("、 ")
    moved = _MOVED.match(right)
    start = moved.end() if moved else len(right)
    if len(right) - start >= 3 and (g.measured.match(right, start) or _STANDARD.match(right, start)):
        return view.place_behind((start, len(right)))
    if won := _WON.match(right):
        return view.place_behind(won.span("noun"))
    if moved is None and not _DONE.match(right):
        return None
    visit = _VISIT.match(right)
    return view.place_behind(visit.span()) if visit else NOTHING


def _counted_with(view: View) -> View | None:
    """320户1.2万平方米旧城区, 320户、1.2万平方米旧城区改造: the number right behind it, of another kind, whose noun it shares."""
    after = view.following
    if after is None or after.quantity.kind not in _WITH_COUNT:
        return None
    listed = view.right == "、" and after.listed and after.quantity.kind != "count"
    return after if listed or (not view.right and after.quantity.start == view.after[0]) else None


def _listed_behind(at: Bounds | None, view: View, g: FigureGrammar) -> Bounds | None:
    """105所|中小学和幼儿园, 30个机关、企事业单位: a list behind one number is counted together, where no number follows it."""
    if at is None or at[1] >= view.after[1] or view.folded[at[1]] not in "、和与及等":
        return at
    start = view.after[0]
    end = start + list_end(view.right, at[0] - start, at[1] - start, g)
    if (
        view.unit not in _OF_WORKS
        and view.folded[at[1]] == "等"
        and _WORK.match(view.folded, at[1], end)
        and (view.unit in _SHAPES or THING.match(view.folded, *at))
    ):
        return at  # 60个小区|等绿化工程
    touching = view.following is not None and view.following.quantity.start <= view.after[1]
    return at if touching and end == view.after[1] else (at[0], end)


def _unnamed(at: Bounds | None, view: View, g: FigureGrammar) -> bool:
    """全区|96户210人脱贫户: no noun but that of a place."""
    return at is None or view.folded[at[0] : at[1]] in g.unmeasured or bool(g.place_only.fullmatch(view.folded, *at))


def _people_joined(at: Bounds | None, view: View, g: FigureGrammar) -> Bounds | None:
    """86名|种业和蔬菜产业专家: 名 counts people, and no trade."""
    if at is None or view.unit not in ("名", "位") or g.people.search(view.folded, *at):
        return at
    of = view.right.find("的", at[1] - view.after[0])
    if of > 0 and (doer := noun_after(view.right[of + 1 :], g)) and doer[0] == 0 and g.people.search(view.right, of + 1, of + 1 + doer[1]):
        return view.place_behind((of + 1, of + 1 + doer[1]))  # 300名县级单位派出的|驻村干部
    joined = at[1] + 1
    if view.folded[at[1] : joined] not in ("和", "与", "及", "、"):
        return at
    second = noun_after(view.folded[joined : view.after[1]], g)
    if second is None or second[0] > 0 or not g.people.search(view.folded, joined, joined + second[1]):
        return at
    return at[0], joined + second[1]


def _people_alone(at: Bounds | None, view: View, g: FigureGrammar) -> Bounds | None:
    """67名退役士兵|再就业诉求: where people are counted, what follows the last of them is no part of the phrase."""
    if at is None or view.unit not in _OF_PEOPLE:
        return at
    m = g.people.search(view.folded, *at)
    return (at[0], m.end()) if m and not view.folded.startswith(_RUN_BY, m.end()) else at


def _place_alone(at: Bounds | None, view: View) -> Bounds | None:
    """38个示范点|建设, 10蒸吨以下锅炉|拆除: what is done to the places is not counted; 86个国家|人员免签: nor those who come from there."""
    if at and view.unit == "个" and (m := _COUNTRIES.match(view.folded, *at)):
        return at[0], m.end()
    if at and view.unit in ("个", "座", "处", "所", "条"):
        end = at[1] - 2 if view.folded.endswith("任务", *at) else at[1]
        m = _WORKED_ON.fullmatch(view.folded, at[0], end) or (_SOME_WORKED_ON.fullmatch(view.folded, at[0], end) if end < at[1] else None)
        if m:
            return m.span("place")
    if at and (view.unit in _SHAPES or view.type == "threshold") and (m := _SHAPED.fullmatch(view.folded, *at)):
        return m.span("place")
    if at is None or at[1] - at[0] < 5 or view.unit in _OF_WORKS or not view.folded.endswith(_DONE_TO, *at):
        return at
    return (at[0], at[1] - 2) if view.folded[at[1] - 3] in _PLACES else at


def _counted_alone(at: Bounds | None, view: View, g: FigureGrammar) -> Bounds | None:
    """21个行业|增加值实现增长: what is said of the counted is no part of it."""
    if at is None:
        return None
    measured = (at[1] < view.after[1] and view.type != "threshold") or _measured_next(view)
    said = _SAID_OF.match(view.folded, *at) or (g.measured.match(view.folded, *at) if measured else None)
    if said is None:
        return at
    end = said.start()
    if end == at[0] and _measured_next(view):  # 其中5个|总投资超过10亿元
        return None
    if view.type == "threshold" and end - at[0] >= 2:  # 220千伏以上线路|总长
        return at[0], end
    if view.folded.endswith(("合计", "累计", "平均"), at[0], end):  # 4个行业|合计|产值
        return at[0], end - 2
    least = max(at[0], end - _TOLD)
    while end > least and not _countable(view.folded, end, _WHERE if end < said.start() else _RURAL):
        end -= 1
    return (at[0], end) if end > least else at


def thing_alone(at: Bounds | None, view: View, g: FigureGrammar) -> Bounds | None:
    """10蒸吨以下锅炉|拆除, 9个村|集体收入: the thing, without what is done to it or told of it."""
    return _counted_alone(_place_alone(at, view), view, g)


def _measured_next(view: View) -> bool:
    """9个村|集体收入超过30万元: what stands behind runs up to a number that is no count."""
    after = view.following
    return after is not None and after.before[1] == view.after[1] and after.quantity.kind not in ("count", "duration", "rank")


def _countable(folded: str, end: int, other: tuple[str, ...]) -> bool:
    """21个行业, 8项指标: what ends there can be counted; 农村 says only where."""
    return folded.endswith("指标", 0, end) or (folded[end - 1] in _COUNTABLE and not folded.endswith(other, 0, end))
