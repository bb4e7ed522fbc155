"""The printed forms of time, one pattern over the folded text: 去年8月底, 1—7月份, “十三五”期间."""

from collections.abc import Mapping
from types import MappingProxyType

from liangdian.lexicon import Lexicon
from liangdian.scan.moment import Base

# The lists of year words in the lexicon: where each counts from, and how far.
YEAR_WORDS: Mapping[str, tuple[Base, int]] = MappingProxyType(
    {
        "before_last": ("now", -2),
        "last": ("now", -1),
        "this": ("now", 0),
        "next": ("now", 1),
        "after_next": ("now", 2),
        "reported_last": ("reported", -1),
        "reported": ("reported", 0),
        "told": ("told", 0),
        "told_next": ("told", 1),
    }
)

_NUMBER = "(?:[0-9]{1,2}+|[廿卅][一二三四五六七八九]?+|[一二三四五六七八九十]{1,3}+)"
_COUNT = "(?:[0-9]{1,2}+|[一二两三四五六七八九十]{1,2}+)"
_YEAR = "(?:[12][0-9]{3}+|[一二][〇零○O0一二三四五六七八九]{3}+)"
_SHORT = "[0-4][0-9](?=年(?:年?[底末初]|全年|度(?!假)|[0-9]{1,2}(?:[-至到][0-9]{1,2})?月|第?[一二三四1-4]季度|[上下]半年))"
_AGES = "(?<=00年)的?(?:历史|文明|以上|左右|之久|间)"  # 2000年历史 is no year
_TO = "[ ]?+[-~至到]{1,2}+[ ]?+"
_PLAN_NAME = "[“‘\"']?+[一二三四五六七八九十]{1,2}五[”’\"']?+"
# No month, quarter or day begins behind these: 第3月, 近3月, 12.5月, 每年10月.
_BARE = "(?<![0-9第个近隔满历续时])(?<![0-9][.,:]|[每历往常]年|[农阴]历)"


# Where a time may begin, told from a few characters, so that the alternatives are tried at few places. For `re`, which looks
# for such places ten times as fast as `regex`, and fastest for a set: what follows it looks back to the set's place.
OPENING = """
    [0-9一二两三四五六七八九十第首元前头近最过这上下本世今去明后来大次翌同当昨全年岁月季未目如眼“‘"']
    (?<= (?= (?<![0-9.]) '?+
        (?: [0-9]{1,2}+(?:[ ]?[年月日号季至到~-]|[、和][0-9]|世)
          | [0-9]{4}+(?:[ ]?[年~至Q-]|[/.、和与及第上下前全一二两三四中半])
          | [0-9]{8}+(?![0-9]) )
      | [第前头首] [0-9一二两三四五六七八九十]{1,3}+ [ ]?[月季个至到~、和-]
      | [一二两三四五六七八九十〇零○O0]{1,4}+ (?:[ ]?[年月季至到~世-]|[、和][一二三四五六七八九十第])
      | [首近元] [季年月]
      | [一二三四五六七八九十“‘"'] [一二三四五六七八九十]{0,2} 五
      | [去今明后来大前上下本同当次翌昨] .{0,2} [年月季日天世]
      | [全昨年岁] [年日天末初底内]
      | [月季] [末底] | [目当]前 | 如今 | 眼下 | 今[天日]的
      | [近最过] .{1,5} 年 | 这 .{1,2} 年 | (?:未来|今后) .{1,4} 年 ) (?s:.) )
"""


def time_pattern(lexicon: Lexicon) -> str:
    """The verbose pattern, for the places that OPENING finds; the outermost group that matched names the form.

    It runs in `re`, a fourth of the time of `regex`: what is looked back at has one width, (?<!a)(?<!bc) for (?<!a|bc).
    """
    head, inner, end = _head(lexicon, ""), _inner(""), _inner("2")
    end_moment = f"(?: {_head(lexicon, '2')}[ ]?+(?:{end})? | {end} )"
    return rf"""
    (?:
      (?P<plan> {_PLAN} )                                                # “十三五”期间
    | (?P<dated> {_DATED} )                                              # 2018-05-18
    | (?P<coded> {_CODED} )                                              # 2018Q1
    | (?P<packed> (?<![^\s(])(?:19|20)[0-9]{{6}}+(?=[\s)]|\Z) )          # 20180518
    | (?P<fiscal> {_FISCAL} )                                            # 2017/18年度
    | (?P<decade> {_DECADE} )                                            # 上世纪90年代, 1980年代
    | (?P<opened> {_BARE}年初以来 )                                      # 年初以来
    | (?P<headed> {head} (?:
        (?P<since> 以?来(?![自到源往回]) )                               # 今年以来
      | 的?+[ ]?+ (?:{inner}|(?P<half>半)年度|{_EDGE}) (?: {_TO} {end_moment} )?   # 去年8月底, 2016年5月至2017年3月
      )? )                                                               # 2018年, 2015—2020年, 去年
    | (?P<bare> {_BARE}{inner} (?: {_TO} {end_moment} )? )               # 8月底, 9月11日至14日
    | (?P<listed> {_LISTED} )                                            # 2015 of 2015、2016年
    | (?P<accounts> {_ACCOUNTS} )                                        # 2023 of 2023中报
    | (?P<spread> {_SPREAD} )                                            # (2013-2015)
    | (?P<edge_only> {_EDGE_ONLY} )                                      # 年底, 全年
    | (?P<recently> {_RECENT} )                                          # 近三年
    | (?P<present> {_PRESENT} )                                          # 目前, 如今
    | (?P<lasting> {_LASTING} )                                          # 五年来, 二十年间
    | (?P<to_come> {_AHEAD} )                                            # 今后五年
    | (?P<day_only> {_DAY_ONLY} )                                        # 17日
    | (?P<near> {_NEAR} )                                                # 本月, 昨日
    )
    """


_PLAN = rf"""
    [“‘"']?+ (?P<ordinal>[一二三四五六七八九十]{{1,2}})五 [”’"']?+
    (?: (?:规划)?(?:期间|时期) | 期?(?P<plan_edge>[末初])(?!期) | (?=以来)
      | (?= [、和与及至到-]{_PLAN_NAME}(?:期间|时期|期?末) )
      | (?P<plan_part>[前头后])(?P<plan_years>[1-4一二两三四])个?年 )
"""
_DATED = rf"""
    (?<![0-9.A-Za-z-])(?P<year>(?:19|20)[0-9]{{2}})-(?P<month>0[1-9]|1[0-2])(?=[\s),。、;])
  | (?<![0-9.A-Za-z-])
    (?P<year>{_YEAR})(?P<sep>[-./])(?P<month>[0-9]{{1,2}}+)(?P=sep)(?P<day>[0-9]{{1,2}}+) (?![0-9%/]|[-.][0-9])
"""
_CODED = r"(?<![0-9.A-Za-z-])(?P<year>(?:19|20)[0-9]{2})年?[ ]?+Q(?P<quarter>[1-4])(?![0-9A-Za-z])"
_FISCAL = rf"(?<![0-9.])(?P<yfrom>{_YEAR})[/-](?P<yto>(?:20)?+[0-9]{{2}}+)[ ]?+(?:(?:财政)?年度|财年|榨季|学年)"
_LISTED = r"""
    (?<![0-9])(?<![0-9][.,])(?P<year>(?:19|20)[0-9]{2}+)
    (?= [ ]?[、和与及] (?:(?:19|20)[0-9]{2}[、和与及]){0,8}+ (?:19|20)[0-9]{2}[两三四]?年
      | (?<=[、和与及]....)[两三四]年 )
"""
_ACCOUNTS = r"(?<![0-9A-Za-z-])(?<![0-9][.,])(?P<year>20[0-9]{2})(?=(?:中报|半年报|[一三]季报|年报))"
_SPREAD = r"""
    (?<![0-9A-Za-z-])(?<![0-9][.,])(?P<yfrom>(?:19|20)[0-9]{2}+)[-~至](?P<year>(?:19|20)[0-9]{2}+) (?= [\s),。、;:》”] | 期间 | \Z )
"""
_BUDGET = "(?<=初)(?:预算|计划|目标|安排|预期|预测)"  # 年初预算 is no day
_EDGE = rf"(?: 年?(?P<edge>[底末初])(?![级中]|{_BUDGET}) | (?P<whole>全年) | (?P<same>同[期月季]) )"
_EDGE_ONLY = rf"""
    (?<![0-9一二三四五六七八九十几多半每历周当]) (?: 年(?P<edge>[底末初])(?![级中]|{_BUDGET}) | 岁(?P<edge>末) )
  | (?<!每)(?P<whole>全年)(?!级|龄|无休|无霜) | (?<![0-9一二两三四五六七八九十几数多])(?P<whole>年内)
"""
_RECENT = rf"(?:近|最近|过去的?)(?: (?P<recent>{_COUNT}) | 几 )个?年(?![前级])[来间]?+ | 近年来?(?!轻)"
# 30年来首次 and 6年来最低 tell when it was so last, and nothing of the time of a figure.
_LASTING = rf"""
  (?: (?<![^,;。:、\s(“-]) (?P<lasted>{_COUNT})个?年来(?![自到源往回]) | 这(?P<lasted>{_COUNT})年(?![前级代度]) (?:来|间)?+
    | (?<![0-9.第每隔满])(?<!年的) (?P<lasted>{_COUNT})年间(?![隔断距]) )
  (?!的?(?:最|首|第一|新[高低]|罕见|少有|未))
"""
_PRESENT = r"(?<![项题科数纲名栏耳盲瞩节账])目前(?![期提后]) | 如今 | 眼下 | 当前(?![和及与]) | 今[天日](?=的\p{Han}{2,8}[,、])"
_AHEAD = rf"(?:未来|今后)的?(?P<ahead>{_COUNT})个?年(?![前级])[间内]?+"
_DECADE = r"""
    (?<![0-9.])(?P<decade_year>1[0-9]{2}0|20[0-4]0)[ ]?+年代[初末]?+ |
    (?: (?:上个?|(?P<century>20|二十|19|十九|21|二十一)[ ]?+) 世纪[ ]?+ )?+
    (?P<tens> (?<![0-9])[1-9]0 | (?<![一二三四五六七八九十百千])[一二三四五六七八九]十 ) [ ]?+年代 [初末]?+
"""
_DAY_ONLY = r"""
    (?<![0-9月第个每近/共达历时满后过期续仅超需])(?<![0-9][.,]|用时|提前)
    (?: (?P<dfrom>[0-9]{1,2}+)日?[至到-] )? (?P<day>[0-9]{1,2}+)日 (?![内均游产供处理照报消用化龄客前后余多间以线])
"""
_NEAR = r"""
    (?<![资成基以日不相共]) (?P<near_month>[本上下当次同])个?月份?+(?![球亮饼薪均息])
        (?: (?P<edge>[底末初]) | (?P<ten>[上中下]{1,2})旬 | (?P<day>[0-9]{1,2}+)[日号] )?+
  | (?<![0-9一二三四五六七八九十元个数上下本当次同每各逐隔按满]) (?P<near_month>月) (?P<edge>[底末])
  | (?<![0-9一二三四首上本当每各逐四换]) (?P<near_quarter>季) (?P<edge>末)
  | (?<!以) (?: (?P<near_quarter>[本上])季度 | (?P<near_quarter>当)季 ) (?P<edge>[末初])?+
  | (?P<near_day>[昨今当次])(?:天(?!(?<=今天)[的是])|日(?![常益均报产程头]))
  | (?<![不相]) (?P<near_day>同)日(?=[,上下晚])
"""


def _head(lexicon: Lexicon, tag: str) -> str:
    words = lexicon.pattern(*(f"time_year.{name}" for name in YEAR_WORDS))
    return rf"""
    (?: (?=['0-9一二])(?<![0-9.]) (?: (?P<yfrom{tag}>{_YEAR})[ ]?+年?+(?:以?来)?+{_TO} )?
        (?: (?: (?P<year{tag}>{_YEAR}) | '?+(?P<short{tag}>{_SHORT}) ) [ ]?+年(?!代|{_AGES})度?+
          | (?P<year{tag}>(?:19|20)[0-9]{{2}})(?=[上下]半年|第?[一二三四]季度|前三季度|全年) )
      | (?P<word{tag}>{words}) )
    """


def _inner(tag: str) -> str:
    return rf"""
    (?: (?: (?P<mfrom{tag}>{_NUMBER})[ ]?+(?:月份?+)?+{_TO}
          | (?<=[^\s。])(?P<mfrom{tag}>{_NUMBER})、(?={_NUMBER}[ ]?月份?+(?!{_NUMBER}日)) )? (?P<month{tag}>{_NUMBER}|元)[ ]?+月(?!龄)份?+
        (?: [ ]?+ (?: (?P<dfrom{tag}>{_NUMBER})[ ]?+日?+{_TO} )? (?P<day{tag}>{_NUMBER})[ ]?+[日号](?!楼)
          | (?P<ten{tag}>[上中下]{{1,2}})旬
          | (?P<edge{tag}>[底末初]) )?
      | (?<![提之以此目])[前头首] (?P<front{tag}>{_COUNT}) (?: 个?月份?+ | (?P<quarters{tag}>个?季)度?+ )
      | (?: 第?+(?P<qfrom{tag}>[一二三1-3])(?:{_TO}|[、和])(?:第?二[、和])? )? 第?+(?P<quarter{tag}>[一二三四首1-4])季
        (?: 度 | (?=[底末]) | (?<=第.季)(?![度节集开播》”)]) ) (?P<edge{tag}>[底末初])?+
      | (?P<quarter{tag}>首)季 | (?P<quarter{tag}>一)季报
      | (?P<half{tag}>[上下])半年 (?P<edge{tag}>[底末](?!尾))?+ )
    """
