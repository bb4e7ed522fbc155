"""`liangdian schema`: what the JSON of a report looks like."""

import json

import click

from liangdian.cli.console import write_out
from liangdian.messages import say
from liangdian.models import Report

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command("schema", callback=schema, help=say("help.schema"))


def schema() -> None:
    """Print the JSON Schema of a report."""
    write_out(json.dumps({"$schema": _DIALECT} | Report.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False) + "\n")
