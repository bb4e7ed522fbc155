"""The patterns that clauses are read by, compiled once from the lexicon."""

from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.lexicon.compounds import read_compounds
from liangdian.models import Aspect
from liangdian.scan.units import UnitTable


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """Each pattern reads one thing; those that end a phrase are read backwards from a number."""

    peel: regex.Pattern[str]
    compare: regex.Pattern[str]
    gap: regex.Pattern[str]
    gap_place: regex.Pattern[str]
    apart: regex.Pattern[str]
    time_basis: regex.Pattern[str]
    time_edge: regex.Pattern[str]
    leading_change: regex.Pattern[str]
    contributing: regex.Pattern[str]
    moving: regex.Pattern[str]
    share: regex.Pattern[str]
    share_done: regex.Pattern[str]
    share_part: regex.Pattern[str]
    class_noun: regex.Pattern[str]
    share_head: regex.Pattern[str]
    rate_head: regex.Pattern[str]
    cut: regex.Pattern[str]
    compounds: frozenset[str]
    verbal: regex.Pattern[str]
    verb_inside: regex.Pattern[str]
    acting: regex.Pattern[str]
    verb_end: regex.Pattern[str]
    lead: regex.Pattern[str]
    stop: regex.Pattern[str]
    headed: regex.Pattern[str]
    after_noun: regex.Pattern[str]
    planned: regex.Pattern[str]
    done: regex.Pattern[str]
    enterprise: regex.Pattern[str]
    added: regex.Pattern[str]
    net: regex.Pattern[str]
    mark: regex.Pattern[str]
    clause_mark: regex.Pattern[str]
    edge: regex.Pattern[str]
    reward: regex.Pattern[str]
    reward_end: regex.Pattern[str]
    anaphor: regex.Pattern[str]
    place_only: regex.Pattern[str]
    whole: regex.Pattern[str]
    topic: regex.Pattern[str]
    statistic: regex.Pattern[str]
    index: regex.Pattern[str]
    column_owner: regex.Pattern[str]
    units: UnitTable
    aspects: tuple[tuple[Aspect, regex.Pattern[str]], ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FigureGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        places = w("gap.places")
        verb = regex.compile
        return cls(
            peel=verb(
                rf"""(?r)
                (?: (?P<whole>{w("level.whole")})
                  | (?P<reach>(?:{w("growth.up", "growth.down")})(?:{w("growth.reaching")}))
                  | (?P<flat>{w("growth.flat")})
                  | (?P<noun_up>{w("growth.noun_up")})(?<!增长)
                  | (?P<noun_down>{w("growth.noun_down")})
                  | (?P<turn>{w("growth.turn")})
                  | (?P<down>{w("growth.down")})
                  | (?P<up>{w("growth.up")})
                  | (?P<yoy>{w("basis.yoy")})
                  | (?P<mom>{w("basis.mom")})
                  | (?P<average>{w("basis.average")})
                  | (?P<each>分别)
                  | (?P<link>{w("level.links")}|[ ]|每(?:年|月|天|日|秒|分钟|小时|吨|间|块|亩|平方米|人|户|个|家|套|公里|度|台|辆|张|股)
                      |按[^,]{{0,4}}(?:价格|价|口径)(?:计算)?|扣除价格因素)
                )""",
                regex.VERBOSE,
            ),
            compare=verb(
                r"""(?r)
                (?: (?<![同环占对可之性正])(?:比|较)(?![例重率价比期较为])(?P<ref>[^,]{1,16}?)(?:相比|的|有所)?
                  | (?:与|同|和|相对于?|对比)(?P<ref>[^,]{1,16}?)(?:相比|比较|相较)
                  | 对比(?P<ref>[^,]{1,12})
                )""",
                regex.VERBOSE,
            ),
            gap=verb(
                rf"""(?r)
                (?: (?P<above>{w("gap.above")}) | (?P<below>{w("gap.below")}) )
                (?P<ref>[^,、]{{1,16}}(?:、[^,、]{{1,8}}){{0,3}})?
                (?:分别|约)?
                """,
                regex.VERBOSE,
            ),
            gap_place=verb(places),
            apart=verb(rf"(?r)(?:(?P<above>{w('gap.above_end')})|(?P<below>{w('gap.below_end')}))[了约]*"),
            time_basis=verb(
                rf"""(?P<since>{w("basis.time_since")}|[0-9]{{4}}年(?!同期)) | (?P<yoy>{w("basis.time_yoy")})
                  | (?P<mom>{w("basis.time_mom")}|[0-9一二三四五六七八九十]月|季度) | (?P<plan>{w("basis.time_plan")})""",
                regex.VERBOSE,
            ),
            time_edge=verb(w("basis.time_since")),
            leading_change=verb(
                rf"[、,\s]*(?:平均|累计|共|同比|全年|再)?+(?:(?P<up>{w('growth.leading_up')})|(?P<down>{w('growth.leading_down')}))"
            ),
            contributing=verb(rf"{w('growth.contributing')}[^,]{{0,20}}(?:增长|增速|上涨|上升|下降|回升|GDP)?"),
            moving=verb(r"增长|增速|GDP|上涨|回升|下降"),
            share=verb(r"(?r)占(?!地|用|领|道|线|空)(?P<whole>[^,占]{0,24}?)(?:的?(?:比重|比例|比率|份额|总数|比))?(?:约|近|已|均)?"),
            share_done=verb(
                r"(?r)(?:完成|达到|为|相当于|达)(?P<whole>[^,]{0,16}(?:目标|任务|计划|预算|指标|序时|预期|总额|总量|总数|规模)[^,]{0,6}?)(?:的)?"
            ),
            share_part=verb(rf"(?r){w('share.part_verbs')}"),
            class_noun=verb(rf"(?:级|以上)?(?:(?!的)[\p{{Han}}“”]){{0,8}}?{w('threshold.classes')}"),
            share_head=verb(rf"(?r){w('share.heads')}"),
            rate_head=verb(rf"(?r){w('share.rates')}"),
            compounds=read_compounds(),
            verb_end=verb(rf"(?r){w('level.verbs', 'level.nominal', 'level.heading')}"),
            acting=verb(rf"(?:{w('level.nominal', 'level.heading')})*+{w('statistic.heads')}"),
            verb_inside=verb(w("level.verbs", "level.predicates")),
            verbal=verb(rf"(?:{w('level.verbs', 'level.nominal', 'level.heading')}|还|将|又|再)+"),
            cut=verb(
                rf"(?P<keep>{w('level.compounds')})|(?P<verb>{w('level.verbs')})"
                rf"|(?P<nominal>{w('level.nominal')})|(?P<heading>{w('level.heading', 'level.predicates')})"
            ),
            lead=verb(rf"{w('level.leaders')}"),
            stop=verb(
                rf"(?P<keep>{w('level.compounds')})|(?P<stop>{w('level.stops', 'level.verbs', 'level.predicates')})"
                r"|(?P<mark>[,、;:。!?()\s]|[中内外上后前时里](?=[,、;:。!?()\s有占]|$))"
            ),
            headed=verb(rf"{w('level.headed')}(?![家主部群管经负库区链团产所化库法人])"),
            after_noun=verb(rf"(?r){w('level.after_noun')}"),
            planned=verb(rf"{w('planned.markers')}(?!{w('planned.not_before')})(?<!{w('planned.not_in')})"),
            done=verb(w("planned.done")),
            enterprise=verb(rf"(?r){w('enterprise.heads')}"),
            added=verb(w("enterprise.added")),
            net=verb(w("enterprise.net")),
            edge=verb(
                rf"(?r)[\s、,;:。!?(《·-]+|{w('level.edges')}(?<!区内|市内|国内|省内|县内|境内|室内|城内|校内)|(?<![惠普涉触遍波])及|(?<![高初集其空水市])中"
            ),
            reward=verb(w("policy.rewards")),
            reward_end=verb(rf"(?r){w('policy.rewards')}"),
            anaphor=verb(rf"[\s“]*+(?:{w('anaphor.words')})"),
            place_only=verb(rf"(?:{w('place.whole', 'place.part')}|[\p{{Han}}]{{1,3}}(?:省|市|县|州|镇|乡))"),
            whole=verb(w("place.whole")),
            topic=verb(
                rf"(?:{w('level.leaders')}|[,、;:。\s])*+(?!(?:可比|不变|现价|价格|扣除|剔除))(?:{w('place.whole')})?(?P<noun>[\p{{Han}}“”]{{0,12}}?{w('statistic.heads')})"
            ),
            index=verb(
                rf"""(?r){w("statistic.unitless")}(?:\([^()]{{1,16}}\))?(?:同比|环比|平均|累计)?
                    (?:为|是|达到?|升至|降至|提高到|回升至|回落至|约为|[ ])?""",
                regex.VERBOSE,
            ),
            statistic=verb(rf"(?r)(?:{w('statistic.modifiers')})?{w('statistic.heads')}"),
            clause_mark=verb(r"[,;:]"),
            mark=verb(r"[,、;:。!?()\s]"),
            column_owner=verb(w("place.columns")),
            units=UnitTable.of(lexicon),
            aspects=tuple((name, verb(w(f"aspect.{name}"))) for name in ASPECTS),
        )


# The order in which the words of an area are tried.
ASPECTS: tuple[Aspect, ...] = ("planned", "built_up", "cleared", "greened", "farmed", "floor", "land")
