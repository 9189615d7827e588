"""The schemas of others, by which their programs judge what we write. The project carries none of them."""

import json
import os
import pathlib
import subprocess

import jsonschema
import pytest
import referencing

from support.binary import ROOT

# One folder for each of them. They stand beside the project, or where TOGUNA_SCHEMAS says.
FOLDER = pathlib.Path(os.environ.get("TOGUNA_SCHEMAS", ROOT.parent / "shared" / "reference" / "schemas"))

needed = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"TOGUNA_SCHEMAS names no folder, and {FOLDER} is none")


def check_xml(file, schema):
    """The file is of the schema for xmllint."""
    done = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", FOLDER / schema, file], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr


def check_json(value, schema):
    """The value is of the schema for jsonschema; `schema` may name a part, such as `jades/a.json#/definitions/b`."""
    folder, reference = schema.split("/", 1)

    def retrieve(address):
        # Schemas name one another by paths that are not those of the folder.
        text = (FOLDER / folder / pathlib.PurePosixPath(address).name).read_text()
        return referencing.Resource.from_contents(json.loads(text))

    registry = referencing.Registry(retrieve=retrieve)
    root = registry.get_or_retrieve(reference.split("#")[0])
    validator = jsonschema.validators.validator_for(root.value.contents)
    validator({"$ref": reference}, registry=root.registry, format_checker=jsonschema.FormatChecker()).validate(value)
