"""Honours: what a text gives to which firm."""

from functools import cache

import pytest

from liangdian.entities.enterprises import HonourGrammar, join_enterprises
from liangdian.lexicon import Lexicon, folding
from liangdian.mentions.enterprises import EnterpriseGrammar, find_enterprises
from liangdian.segment import JiebaSegmenter
from liangdian.source import Source

_SEGMENTER = JiebaSegmenter()


@cache
def grammars() -> tuple[EnterpriseGrammar, HonourGrammar]:
    return EnterpriseGrammar.of(Lexicon.default()), HonourGrammar.of(Lexicon.default())


def honoured(text: str) -> dict[str, list[str]]:
    source = Source.of(text, folding())
    firms = join_enterprises(source, grammars()[1], find_enterprises(source, grammars()[0], _SEGMENTER))
    return {firm.name: [text[a:b] for a, b in firm.honours] for firm in firms}


HONOURS = [
    # right before the name
    ("国家高新技术企业德昀机电有限公司投产", {"德昀机电有限公司": ["国家高新技术企业"]}),
    ("省级龙头企业、世界500强企业德昀集团落户", {"德昀集团": ["省级龙头企业", "世界500强企业"]}),
    ("上市公司德昀股份有限公司", {"德昀股份有限公司": ["上市公司"]}),
    ("作为国家级高新技术企业，德昀公司获得专利56项", {"德昀公司": ["国家级高新技术企业"]}),
    ("德昀集团入选中国企业500强", {"德昀集团": ["中国企业500强"]}),
    # behind it
    (
        "德昀集团是一家集研发、生产于一体的省级高新技术企业，昆山市专精特新中小企业。",
        {"德昀集团": ["省级高新技术企业", "昆山市专精特新中小企业"]},
    ),
    ("德昀公司获评国家级专精特新“小巨人”企业", {"德昀公司": ["国家级专精特新“小巨人”企业"]}),
    ("德昀公司去年在深交所挂牌上市，是行业标杆", {"德昀公司": []}),
    ("德昀公司获中国质量奖", {"德昀公司": ["中国质量奖"]}),
    ("德昀食品获颁永安品牌大奖", {"德昀食品": ["永安品牌大奖"]}),
    ("德昀药业取得国家级新药证书和市药监局颁发的专利证书", {"德昀药业": ["国家级新药证书", "市药监局颁发的专利证书"]}),
    ("德昀公司荣获“永安放心品牌”荣誉称号", {"德昀公司": ["永安放心品牌"]}),
    ("德昀公司扩产，基地获评“绿色园区”称号", {"德昀公司": []}),
    ("德昀机电、恒澜科技等一批“链主”企业落地", {"德昀机电": ["“链主”企业"], "恒澜科技": ["“链主”企业"]}),
    ("德昀机电等行业领军企业发展", {"德昀机电": []}),
    # of each firm of a list
    ("新增德昀、恒澜为省级隐形冠军", {"德昀": ["省级隐形冠军"], "恒澜": ["省级隐形冠军"]}),
    (
        "德昀机电、恒澜科技获评国家绿色工厂,利昀食品跻身省级智能工厂",
        {"德昀机电": ["国家绿色工厂"], "恒澜科技": ["国家绿色工厂"], "利昀食品": ["省级智能工厂"]},
    ),
    # of the firm that the sentence does not name again
    ("德昀机电有限公司成立于2010年。公司已通过ISO9001质量管理体系认证。", {"德昀机电有限公司": ["ISO9001质量管理体系认证"]}),
    # of nobody
    ("德昀集团落户园区。园区新增高新技术企业47家。", {"德昀集团": []}),
    ("德昀集团带动专精特新企业发展", {"德昀集团": []}),
    ("德昀公司主营玻璃。归属于上市公司股东的净利润增长", {"德昀公司": []}),
    ("力争培育瞪羚企业10家", {}),
]


@pytest.mark.parametrize(("text", "firms"), HONOURS)
def test_honours(text: str, firms: dict[str, list[str]]) -> None:
    assert honoured(text) == firms
