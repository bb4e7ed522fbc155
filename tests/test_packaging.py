"""What is installed: the four core packages, the data files, the types, the licence."""

import tomllib
from importlib.metadata import requires
from importlib.resources import files

import pytest

import liangdian
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_core_needs_four_packages() -> None:
    named = {requirement.split(">")[0].lower() for requirement in PROJECT["dependencies"]}
    assert named == {"jieba", "regex", "pydantic", "cn2an"}


def test_no_copyleft_among_the_extras() -> None:
    named = " ".join(r for extra in PROJECT["optional-dependencies"].values() for r in extra).lower()
    assert [bad for bad in ("pymupdf", "zhconv", "fitz") if bad in named] == []


def test_all_is_every_extra_for_users() -> None:
    extras = PROJECT["optional-dependencies"]
    (everything,) = extras["all"]
    assert set(everything.removeprefix("liangdian[").removesuffix("]").split(",")) == set(extras) - {"all", "dev", "docs", "spark"}


def test_version_and_licence() -> None:
    assert PROJECT["version"] == liangdian.__version__
    assert PROJECT["license"] == "Apache-2.0"
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in licence
    assert "9. Accepting Warranty or Additional Liability." in licence


@pytest.mark.parametrize("name", ["py.typed", "messages/messages.toml", "lexicon/data/simplified.tsv"])
def test_data_files_are_beside_the_code(name: str) -> None:
    assert files("liangdian").joinpath(name).is_file()


def test_the_public_names_are_there() -> None:
    assert sorted(liangdian.__all__) == sorted(set(liangdian.__all__))
    assert all(getattr(liangdian, name) is not None for name in liangdian.__all__)
    assert {"parse", "read", "Parser", "Report"} <= set(liangdian.__all__)


def test_installed_metadata_agrees_where_the_package_is_installed() -> None:
    try:
        wanted = requires("liangdian")
    except ModuleNotFoundError:
        pytest.skip("run from the source tree, not installed")
    core = {r.split(">")[0].lower() for r in wanted or [] if "extra ==" not in r}
    assert core == {"jieba", "regex", "pydantic", "cn2an"}
