"""与永昌签约, 由永昌投资建设, 永昌、恒达等企业: the places where reports name firms, as patterns."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import HAN, SPACE

RUN = rf"[{HAN}A-Za-z0-9·&“”() ]"
_ISSUES = (
    r"(?: [AH]股 | 股价 | 的?+净利润 | (?: 发布 | 公布 | 披露 ) [^,。;、]{0,12}? (?: 年报 | 半年报 | 业绩 | 公告 | 财报 | 季报 | 中报 ) )"
)
_ISSUED = ("A股", "H股", "股价", "的净利润", "净利润", "发布", "公布", "披露")  # the words that `_ISSUES` begins with
_ITEM = rf"(?: (?! 等 ) [{HAN}A-Za-z0-9·] ){{2,12}} (?: \( [^()\n]{{0,24}} \) )?+"  # its ticker, rank or share
_SUCH = rf"(?P<items> {_ITEM} (?: [、和与及] {_ITEM} ){{1,12}} ) (?= 等 | [。;\n] | \Z )"
_IS = ("是", "现是", "已是", "为", "现为", "成为", "已成为")
_ONE_OF = ("一家", "全国", "国内", "全球", "中国", "世界", "我国")
_INVESTING = (
    "投资",
    "斥资",
    "出资",
    "宣布投资",
    "宣布斥资",
    "计划投资",
    "计划斥资",
    "拟投资",
    "拟斥资",
    "拟出资",
    "将投资",
    "将斥资",
    "将出资",
    "追加投资",
    "计划追加",
    "拟追加",
    "将追加",
)
_SUCH_AS = ("企业", "公司", "厂商", "巨头", "供应商", "客户", "合作伙伴", "竞争对手", "投资方", "投资机构", "股东")
_FOREIGN = r"""[A-Z] [A-Za-z .&-]{0,30}? [ ]
    (?: AG | SE | SA | Ltd | Limited | Inc | Corp | Corporation | Company | Co | GmbH | plc | Group | Holdings ) [.]?+ \)"""
_EARNINGS = ("营收", "营业收入", "归母净利润", "净利润", "净亏损", "净利")
_HELD = ("联营", "附属", "合营", "参股", "持有", "购入", "增持", "减持", "持股")
_HOLDING = r"""(?: 的?+ (?: 联营 | 附属 | 合营 | 参股 ) [^,。;、]{0,4}? 公司
    | (?: 持有 | 购入 | 增持 | 减持 ) [^,。;、\d]{0,6}? \d [\d.]*+ % | 持股 (?: 比例 )?+ \d )"""
_MADE = "餐饮 | 零售 | 商业 | 汽车 | 手机 | 家电 | 运动 | 服装 | 服饰 | 茶饮 | 咖啡 | 快餐 | 连锁 | 家居 | 美妆"
_BRANDED = rf"(?: {_MADE} ) (?= 品牌 ) | 国内 | 国际 | 国外 | 海外 | 国产 | 本土 | 知名 | 著名 | 一线 | 第一阵营的 | 多个 | 大"
_BRAND_DEED = "已 | 也 | 均 | 都 | 在 | 将 | 相继 | 先后 | 纷纷 | 陆续 | 入驻 | 进驻 | 落户 | 宣布 | 推出"
_LISTING = ("递表", "通过聆讯", "冲刺IPO", "启动IPO", "申请上市", "提交上市", "赴港上市", "赴美上市")
_DONE = ("成功", "正式", "顺利")
_AGAIN = ("首次", "再次", "再度", "二度", "三度", "正式", "拟", "向港交所", "向证监会")


class NamePlace(NamedTuple):
    """The name of a place, the words that its pattern begins with, and the pattern.

    The names stand in its group `items`, or right before it where it has none.
    """

    name: str
    opened: Iterable[str]
    pattern: str


def name_places(lexicon: Lexicon) -> tuple[NamePlace, ...]:
    """The places in the order in which they are read."""
    return (*_lists(lexicon), *_deals(lexicon), *_apposed(lexicon))


def _lists(lexicon: Lexicon) -> Iterator[NamePlace]:
    """Enumerations that end in a class, a number of firms or an honour."""
    known = lexicon.pattern("enterprise_class.noun", "enterprise_class.market")
    others = lexicon.pattern("enterprise_class.others")
    model, prize, award = (lexicon.pattern(f"enterprise_context.{key}") for key in ("model", "prize", "award"))
    yield NamePlace("class_list", "等", rf"等 (?= (?P<mod> (?: (?! 领域 ) [^,。;、:等(){SPACE}] ){{0,16}}? ) {known} )")
    yield NamePlace("brand_class", "等", rf"等 (?= (?: {_BRANDED} )++ 品牌 | 品牌 (?: {_BRAND_DEED} ) )")
    yield NamePlace(
        "counted_list", "等", rf"等 (?= [近约]?+ (?: \d++ | [两三四五六七八九十]++ ) 余?+ 多?+ 家 (?! [^,。;、]{{0,8}}? {others} ) )"
    )
    yield NamePlace("tally_list", "家", rf"(?<= [\d两三四五六七八九十余多] ) 家 (?= [^,。;、等]{{0,8}}? {known} )")
    yield NamePlace("model_list", "以", rf"以 (?P<items> [^,。;:{SPACE}]{{2,60}}? ) 等?+ (?= 为 {model} )")
    yield NamePlace(
        "award_list",
        ("新增", "认定", "培育"),
        rf"(?: 新增 | 认定 | 培育 ) (?P<items> [^,。;:{SPACE}]{{2,60}}? ) (?= 为 [^,。;、]{{0,8}}? {prize} )",
    )
    yield NamePlace(
        "award",
        ("分别", "双双", "均", "同时", "成功", *lexicon.words("enterprise_context.award")),
        rf"(?= (?<! [了、] ) (?: 分别 | 双双 | 均 | 同时 | 成功 )?+ {award} [^,。;、]{{0,16}}? {prize} )",
    )
    yield NamePlace(
        "such_list",
        _SUCH_AS,
        rf"""(?: {"|".join(_SUCH_AS)} )
            (?: [^,。;、\d]{{0,6}}? [,:]?+ (?: 如 | 例如 | 比如 | 包括 | 分别是 | 分别为 ) | : ) {_SUCH}""",
    )
    before = lexicon.pattern("enterprise_class.before")
    yield NamePlace("classed", lexicon.words("enterprise_class.before"), rf"{before} [有为]?+ (?P<items> {_ITEM} (?: 、 {_ITEM} )++ )")
    yield NamePlace("these", ("这些", "这几"), rf"(?= 这[些几] [^,。;、]{{0,6}}? {known} )")
    deed = lexicon.pattern("enterprise_context.settled")
    yield NamePlace("deed_list", "等", rf"等 (?= (?: 相继 | 先后 | 纷纷 | 陆续 | 均 | 已 | 也 | 成功 | 正式 )*+ {deed} )")
    yield NamePlace(
        "brought_list",
        ("引进", "引入", "招引", "吸引", "引来"),
        r"""(?: 引进 | 引入 | 招引 | 吸引 | 引来 ) [了到]?+ (?P<items> [^,。;:等、]{2,20} (?: 、 [^,。;:等、]{2,20} ){1,24}+ )
            (?= 等 [^,。;、]{0,14}? (?: 企业 | 项目 | 品牌 | 商家 | 总部 | 机构 | 首店 ) )""",
    )
    yield NamePlace("brand_list", "从", rf"从 (?P<items> [^。;{SPACE}]{{6,60}}? 、 [^。;{SPACE}]{{2,40}}? ,?+ 到 [^。;,{SPACE}]{{4,50}} )")


def _deals(lexicon: Lexicon) -> Iterator[NamePlace]:
    """What is done with a firm."""
    partner, builder, before = (lexicon.pattern(f"enterprise_context.{key}") for key in ("partner", "builder", "before"))
    bought = lexicon.words("enterprise_context.before")
    yield NamePlace(
        "partner",
        "与和同",
        rf"[与和同] (?P<items> {RUN}{{2,12}}? (?: 、 {RUN}{{2,12}}? ){{0,4}} ) (?= (?: 正式 | 成功 | 在 [{HAN}]{{1,4}} )?+ {partner} )",
    )
    yield NamePlace(
        "party",
        "与",
        rf"(?= 与 [{HAN}A-Za-z0-9]{{2,20}}? (?: 正式 | 成功 | 顺利 | 在 [{HAN}]{{1,6}}? )?+ (?: 签约 | 签署 | 签订 | 签下 | 达成 ) )",
    )
    urged, exchange = (lexicon.pattern(f"enterprise_context.{key}") for key in ("urged", "exchange"))
    yield NamePlace("urged", lexicon.words("enterprise_context.urged"), rf"(?= {urged} )")
    floated = (
        "登陆",
        *("在" + place for place in lexicon.words("enterprise_context.exchange")),
        *(a + b for a in _DONE for b in ("登陆", "在")),
    )
    yield NamePlace("floated", floated, rf"(?= (?: {'|'.join(_DONE)} )?+ (?: 登陆 | 在 ) {exchange} )")
    yield NamePlace("settling", ("落户", "入驻", "进驻"), r"(?= (?: 落户 | 入驻 | 进驻 ) (?! 的 | 企业 | 项目 | 率 ) )")
    yield NamePlace(
        "beside",
        ("联合", "携手", "联手"),
        rf"(?: 联合 | 携手 | 联手 ) (?P<items> {RUN}{{2,12}}? ) (?= 共同 | 共建 | 打造 | 开展 | 研发 | 推出 | 举办 | 成立 )",
    )
    yield NamePlace("builder", "由", rf"由 (?P<items> {RUN}{{2,24}}? ) (?= (?: 共同 | 联合 | 合作 | 合资 | 携手 )?+ {builder} )")
    yield NamePlace("taken_over", "被", rf"被 (?P<items> {RUN}{{2,14}}? ) (?= 收购 | 并购 | 兼并 | 控股 | 入股 )")
    yield NamePlace("trading", "向", rf"向 (?P<items> {RUN}{{2,12}}? ) (?= 采购 | 购买 | 买下 | 收购 | 回购 | 订购 | 出售 | 增资 | 供货 )")
    yield NamePlace("heard", "从", rf"从 (?P<items> {RUN}{{2,12}}? ) (?= 获悉 | 了解到 | 得知 )")
    yield NamePlace("bought", bought, rf"{before} [了到]?+ (?P<items> [^,。;:{SPACE}的]{{2,40}} )")


def _apposed(lexicon: Lexicon) -> Iterator[NamePlace]:
    """What only a firm has right before or behind its name."""
    after, chief, owner, apposed, ticker = (
        lexicon.pattern(f"enterprise_context.{key}") for key in ("after", "chief", "owner", "apposed", "ticker")
    )
    yield NamePlace("office", lexicon.words("enterprise_context.after"), rf"(?= {after} )")
    yield NamePlace("chief", lexicon.words("enterprise_context.chief"), rf"(?= {chief} )")
    firm = "企业 | 公司 | 厂商 | 品牌 | 供应商 | 制造商 | 生产商 | 运营商 | 服务商"
    being = [verb + one for verb in _IS for one in _ONE_OF]
    yield NamePlace("being", being, rf"(?: {'|'.join(being)} ) (?= [^,。;]{{0,30}}? (?: {firm} ) )")
    titan = lexicon.words("enterprise_context.titan")
    yield NamePlace("titan", titan, rf"(?: {'|'.join(titan)} ) (?P<items> [{HAN}A-Za-z]{{2,12}} )")
    foreign = lexicon.words("enterprise_context.foreign")
    yield NamePlace(
        "foreign", foreign, rf"(?: {'|'.join(foreign)} ) (?P<items> [{HAN}A-Za-z·]{{2,10}} ) (?= \( [A-Z] [A-Za-z .&-]{{1,30}} \) )"
    )
    yield NamePlace("investing", _INVESTING, r"(?<! [) ] ) (?= (?: 宣布 | 计划 | 拟 | 将 | 追加 )*+ (?: 投资 | 斥资 | 出资 ) 约?+ \d )")
    code = rf"{ticker} | \d{{6}} | (?! 19 | 20 ) \d{{4,5}} (?: [.-] [A-Z]{{2}} )?+ \) | \d++ \. \d++ , | {_FOREIGN}"
    yield NamePlace("ticker", "(", rf"(?= \( (?: {code} ) )")
    yield NamePlace("holding", (*_HELD, *("的" + word for word in _HELD[:4])), rf"(?= {_HOLDING} )")
    again = "|".join(_AGAIN)
    yield NamePlace("listing", (*_AGAIN, *_LISTING), rf"(?: {again} )*+ (?: {'|'.join(_LISTING)} )")
    yield NamePlace("listed", _ISSUED, rf"(?= {_ISSUES} )")
    yield NamePlace("earning", _EARNINGS, rf"(?= (?: {'|'.join(_EARNINGS)} ) [^,。;、]{{0,12}}? \d )")
    yield NamePlace("owner", lexicon.words("enterprise_context.owner"), rf"(?= {owner} )")
    yield NamePlace("apposed", lexicon.words("enterprise_context.apposed"), rf"{apposed} (?P<items> [{HAN}A-Za-z]{{2,16}} )")
