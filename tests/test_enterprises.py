"""Firms: where reports name them, where their names begin and end, and which names are one firm."""

import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangdian.entities.enterprises import HonourGrammar, join_enterprises
from liangdian.entities.joined import JoinedEnterprise
from liangdian.lexicon import Lexicon, folding
from liangdian.mentions.enterprises import EnterpriseGrammar, find_enterprises
from liangdian.segment import JiebaSegmenter
from liangdian.source import Source

_SEGMENTER = JiebaSegmenter()


@cache
def grammars() -> tuple[EnterpriseGrammar, HonourGrammar]:
    return EnterpriseGrammar.of(Lexicon.default()), HonourGrammar.of(Lexicon.default())


def mentioned(text: str) -> list[str]:
    source = Source.of(text, folding())
    return [text[m.start : m.end] for m in find_enterprises(source, grammars()[0], _SEGMENTER)]


def joined(text: str) -> list[JoinedEnterprise]:
    source = Source.of(text, folding())
    return join_enterprises(source, grammars()[1], find_enterprises(source, grammars()[0], _SEGMENTER))


FULL = [
    # where a full name begins
    ("引进苏州德昀精密机电有限公司。", ["苏州德昀精密机电有限公司"]),
    ("由德昀(无锡)电子股份有限公司投资建设。", ["德昀(无锡)电子股份有限公司"]),
    ("由德昀（无锡）电子股份有限公司投资建设。", ["德昀（无锡）电子股份有限公司"]),
    ("位于经开区的恒澜生物科技有限责任公司", ["恒澜生物科技有限责任公司"]),
    ("国家高新技术企业恒澜生物科技有限公司", ["恒澜生物科技有限公司"]),
    ("与中国恒澜通信有限公司签约", ["中国恒澜通信有限公司"]),
    ("德昀集团苏州分公司负责人介绍", ["德昀集团苏州分公司"]),
    ("德昀集团与恒澜公司合资", ["德昀集团", "恒澜公司"]),
    ("昆山市珩溪村昀禾粮食种植专业合作社", ["昀禾粮食种植专业合作社"]),
    ("招商银行、昀山农村商业银行进驻", ["招商银行", "昀山农村商业银行"]),
    ("注册昀山国际旅行社", ["昀山国际旅行社"]),
    ("中国动力电子集团产业园开工", ["中国动力电子集团"]),
    ("中国大型企业集团", []),
    ("利昀油脂厂和千万吨级炼油厂", ["利昀油脂厂"]),
    ("雄鹰公司业务横跨汽车", ["雄鹰公司"]),
    # a trade before the form is part of the name, though elsewhere it is a deed or a thing
    ("组建昀州数据集团和恒澜控股集团", ["昀州数据集团", "恒澜控股集团"]),
    ("召开恒澜控股（集团）公司年会", ["恒澜控股（集团）公司"]),
    ("亚洲恒澜钢铁控股有限公司", ["亚洲恒澜钢铁控股有限公司"]),
    ("由珩溪牧业服务中心（有限合伙）增持", ["珩溪牧业服务中心（有限合伙）"]),
    # banks that bear the name of a task, state firms that bear the country's
    ("进出口银行和农业银行增加授信", ["进出口银行", "农业银行"]),
    ("国有商业银行和中国银行间市场", []),
    ("中国铁建、中海油和中铁八局参与施工", ["中国铁建", "中海油", "中铁八局"]),
    ("集中石油管线与空中石化管廊", []),
    ("中国移动用户与中国电信产业", []),
    ("中国恒澜、中国昀能总部迁入", ["中国恒澜", "中国昀能"]),
    # what only looks like one
    ("上市公司4家,全资子公司18个", []),
    ("国有商业银行股份制改革", []),
    ("现有种植合作社31家", []),
    ("一家跨国公司和两家大型企业集团", []),
    ("二十国集团领导人峰会", []),
    ("中国人民银行发布数据", []),
    ("企业公司制改革", []),
    ("深圳证券交易所", []),
    ("出售公司9.9%股份", []),
    ("该公司与母公司", []),
]

SHORT = [
    # in a list of firms, one decision
    ("推动德昀、恒澜、利丰等重点企业改造", ["德昀", "恒澜", "利丰"]),
    ("昀海、先珩、利昀等30余家知名企业入驻", ["昀海", "先珩", "利昀"]),
    ("积极引进牛羊肉、蔬菜等加工企业", []),
    ("葡萄酒、白酒、优质米等企业", []),
    ("多晶硅、光伏组件等企业", []),
    ("形成以德昀、恒澜为龙头的产业集群", ["德昀", "恒澜"]),
    ("优势整车企业，如德昀汽车、恒澜汽车等。", ["德昀汽车", "恒澜汽车"]),
    ("恒澜钢铁、雄鹰食品等领军企业", ["恒澜钢铁", "雄鹰食品"]),
    ("以昀古榆树、野生菌类资源为代表的景观", []),
    ("京昀地铁等36家重点项目签约", ["京昀地铁"]),
    ("全区有德昀、雄鹰、恒澜药业三家企业获奖", ["德昀", "雄鹰", "恒澜药业"]),
    ("培育食品、医药30家企业", []),
    ("建议关注龙头企业：德昀、雄鹰、恒澜时代", ["德昀", "雄鹰", "恒澜时代"]),
    ("飞鹰汽车与德昀新能源联合发布", ["飞鹰汽车", "德昀新能源"]),
    ("另有德昀、雄鹰等大型超市", ["德昀", "雄鹰"]),
    ("昀溪医院等5家医院获批", []),
    ("恒澜集团、 鞍昀钢铁共同出资", ["恒澜集团", "鞍昀钢铁"]),
    ("国内厂商飞鹰、雄狮、德昀和金雕建立了联系", ["飞鹰", "雄狮", "德昀", "金雕"]),
    ("优势整车企业，如飞鹰汽车、雄狮投资、德昀汽车等。", ["飞鹰汽车", "雄狮投资", "德昀汽车"]),
    ("无法与雄狮、飞鹰等国内品牌抗衡", ["雄狮", "飞鹰"]),
    ("培育雄狮、飞鹰等知名品牌", []),
    ("雄狮、德昀、飞鹰等相继入驻", ["雄狮", "德昀", "飞鹰"]),
    ("随着德昀铜箔、恒澜电池等项目成功落户", ["德昀", "恒澜"]),
    ("为精密仪器、生物医药品、智能装备及应用等细分领域优质企业服务", []),
    ("走访昀家福、百昀、飞鹰、利昀岛、雄狮等多家大型超市", ["昀家福", "百昀", "飞鹰", "雄狮"]),
    ("引进飞鹰、Blue Whale咖啡、德昀体育等一批商业项目", ["飞鹰", "Blue Whale咖啡", "德昀体育"]),
    ("引进锂电隔膜、铜箔等项目", []),
    # deals
    ("记者从中国昀能获悉", ["中国昀能"]),
    ("记者从市统计局获悉", []),
    ("与德昀签约", ["德昀"]),
    ("该项目由德昀投资建设", ["德昀"]),
    ("收购德昀后，产能翻番", ["德昀"]),
    ("与高校合作", []),
    ("由政府投资建设", []),
    ("引进人才200名", []),
    ("与珩溪村签约", []),
    ("德昀是一家从事精密制造的企业", ["德昀"]),
    ("这是一家民营企业，他是中国企业家", []),
    ("德昀计划投资5亿元建厂，恒澜斥资2亿元", ["德昀", "恒澜"]),
    ("珩溪村投资300万元，农户投资5万元，项目一期投资3亿元", []),
    ("（记者 李德昀）投资5亿元的项目", []),
    # offices, listings, owners
    ("德昀董事长表示", ["德昀"]),
    ("德昀旗下两家工厂", ["德昀"]),
    ("昀诺特玻（SZ 300001）主营玻璃", ["昀诺特玻"]),
    ("市科创局相关负责人介绍", []),
    # honours given
    ("新增德昀、博雅、超群为省级隐形冠军", ["德昀", "博雅", "超群"]),
    ("德昀获评国家级专精特新“小巨人”企业", ["德昀"]),
    # makers of projects
    ("总投资5亿元的德昀动力电池项目开工", ["德昀"]),
    ("恒澜农机智能化生产线投产", ["恒澜农机"]),
    ("德昀半导体封装测试基地项目签约", ["德昀半导体"]),
    ("德昀轴承基地、恒澜硅业、科昀利碳化硅二期等重大产业项目", ["德昀轴承", "恒澜硅业", "科昀利"]),
    ("从昀力门锁、德昀润滑油、恒澜台灯，到利昀毛巾，", ["昀力", "德昀", "恒澜", "利昀"]),
    ("苏州德昀电池生产线项目", ["德昀"]),
    ("飞龙材质华南新材料产业基地项目", ["飞龙材质"]),
    ("德昀新能源汽车产业园项目", ["德昀"]),
    ("飞鹰材质苏州研发生产基地项目", ["飞鹰材质"]),
    ("德昀斯、恒澜格等一批高质量产业项目", ["德昀斯", "恒澜格"]),
    ("新开工德昀电池、恒澜科技、武汉电子产业园二期等30个重点项目", ["德昀", "恒澜科技"]),
    ("德昀轴承、雄狮科技年产1200万片模组等一批重大项目", ["德昀轴承", "雄狮科技"]),
    # what a work turns out, and shops
    ("昀富20万吨煤炭提质一期工程完工", ["昀富"]),
    ("长虹60万吨乙烯项目开工", ["长虹"]),
    ("大型30万吨乙烯项目", []),
    ("大连石化300万吨，石化3家", ["大连石化"]),
    ("二期30万吨乙烯项目", []),
    ("煤炭700万吨产能项目", []),
    ("德昀主力店开业", ["德昀"]),
    ("老旧小区改造项目", []),
    ("珩溪村道路改造项目", []),
    ("昀溪县昀溪新材料基地", []),
    ("中俄蒙国际汽车产业园", []),
    ("钛锰新材料产业园项目", []),
    ("智能网联汽车领域", []),
    # trades
    ("近日，德昀股份40万吨项目落地", ["德昀股份"]),
    ("德昀科技发布新品", ["德昀科技"]),
    ("高新科技和农业科技", []),
    ("雄鹰药业投产", ["雄鹰药业"]),
    ("雄鹰科技", []),
    ("德昀控股产业平台", ["德昀控股"]),
    ("2018年德昀锌锗的净利润4.6亿元", ["德昀锌锗"]),
    ("上市公司归母净利润4.6亿元", []),
]


@pytest.mark.parametrize(("text", "names"), FULL)
def test_full_names(text: str, names: list[str]) -> None:
    assert mentioned(text) == names


@pytest.mark.parametrize(("text", "names"), SHORT)
def test_short_names(text: str, names: list[str]) -> None:
    assert mentioned(text) == names


JOINED = [
    ("德昀股份有限公司（以下简称“昀股”）投产。昀股表示乐观。", [("德昀股份有限公司", ["昀股"], 3)]),
    ("苏州德昀机电有限公司落户。德昀机电今年投产，德昀订单饱满。", [("苏州德昀机电有限公司", ["德昀机电", "德昀"], 3)]),
    ("德昀集团董事长到访。德昀公司总部在苏州。", [("德昀集团", ["德昀公司"], 2)]),
    ("恒澜集团与恒澜昀通有限公司。", [("恒澜集团", [], 1), ("恒澜昀通有限公司", [], 1)]),
    ("德昀集团和德昀集团产业总公司。", [("德昀集团", [], 1), ("德昀集团产业总公司", [], 1)]),
    ("中国石化扩产，中石化称已开工。", [("中国石化", ["中石化"], 2)]),
    ("昀溪酒厂1958年改称昀溪酿造公司，1992年更名为雄鹰集团。", [("昀溪酒厂", ["昀溪酿造公司", "雄鹰集团"], 3)]),
    ("德昀公司简称恒澜公司，恒澜公司简称德昀公司。", [("德昀公司", ["恒澜公司"], 4)]),
    ("昀车集团控股。中国昀车今年投产。", [("昀车集团", [], 1), ("中国昀车", [], 1)]),
    ("国昀集团到访中国昀石学会。", [("国昀集团", [], 1)]),
    ("昀石油有限公司苏州分公司开业，昀石油公司到贺。", [("昀石油有限公司苏州分公司", [], 1), ("昀石油公司", [], 1)]),
    ("德昀路上有德昀公司。", [("德昀公司", [], 1)]),
]


@pytest.mark.parametrize(("text", "firms"), JOINED)
def test_one_firm_a_document(text: str, firms: list[tuple[str, list[str], int]]) -> None:
    assert [(f.name, f.aliases, len(f.mentions)) for f in joined(text)] == firms


PIECES = [
    "德昀",
    "恒澜",
    "有限公司",
    "集团",
    "等企业",
    "与",
    "签约",
    "、",
    "，",
    "。",
    "（",
    "）",
    "引进",
    "项目",
    "科技",
    "旗下",
    "为省级隐形冠军",
    "12家",
    "\n",
    "从",
    "到",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_names_stand_where_they_say(text: str) -> None:
    source = Source.of(text, folding())
    names = find_enterprises(source, grammars()[0], _SEGMENTER)
    assert all(0 <= n.start < n.end <= len(text) and n.kind == "enterprise" and n.rule for n in names)
    assert all(a.end <= b.start for a, b in itertools.pairwise(names))
    firms = join_enterprises(source, grammars()[1], names)
    assert sorted(m for f in firms for m in f.mentions) == [(n.start, n.end) for n in names]
    assert all({text[a:b] for a, b in f.mentions} == {f.name, *f.aliases} for f in firms)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    joined(text)
