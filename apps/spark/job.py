"""Assesses a whole population on a Spark cluster: groups an export by patient, pipes each part of it through
`prestatiewijzer stream`, and writes the findings as Parquet.

spark-submit job.py --input hdfs:///export/*.ndjson --out hdfs:///findings --at 2026-03-10
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator

from pyspark import RDD, Broadcast
from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

# Where a resource names its patient, and where it can stand when it does not.
OWNERS = ("subject", "patient", "beneficiary", "for")
CONTEXTS = ("encounter", "context")
# What serves every patient where it names none.
SERVING = {
    "CareTeam",
    "Device",
    "HealthcareService",
    "Location",
    "Medication",
    "Organization",
    "Practitioner",
    "PractitionerRole",
}
REFERENCE = re.compile(r"^(?:https?://\S+?/+)?([A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64})(?:/_history/[^/]+)?(?:#.*)?$")

TEXTS = (
    "patient id code title law status on to organisation department encounter performer summary todo key"
).split()
LISTS = ["evidence", "sources"]
SCHEMA = StructType(
    [StructField(name, StringType()) for name in TEXTS]
    + [StructField(name, ArrayType(StringType())) for name in LISTS]
)

Keyed = tuple[str, str]


def name_in(reference: object) -> str | None:
    """`Type/id` of a literal reference, without its server and version."""
    text = reference.get("reference") if isinstance(reference, dict) else None
    match = REFERENCE.match(text) if isinstance(text, str) else None
    return match.group(1) if match else None


def number_in(reference: object) -> str | None:
    """`system|value` of a reference by number."""
    identifier = reference.get("identifier") if isinstance(reference, dict) else None
    if not isinstance(identifier, dict) or not isinstance(identifier.get("value"), str):
        return None
    return f"{identifier.get('system', '')}|{identifier['value'].strip()}"


def numbers_of(resource: dict) -> list[str]:
    """The numbers that a resource is called by."""
    identifiers = resource.get("identifier")
    listed = identifiers if isinstance(identifiers, list) else [identifiers]
    return [key for key in (number_in({"identifier": each}) for each in listed) if key]


def key_of(resource: dict) -> str | None:
    """Whose a resource is: a patient, or a contact, an episode or a number that has to be looked up."""
    if resource["resourceType"] == "Patient":
        return f"Patient/{resource.get('id')}"
    for element in (*OWNERS, *CONTEXTS):
        key = name_in(resource.get(element)) or number_in(resource.get(element))
        if key:
            return key
    return None


def parse(line: str) -> dict | None:
    """A resource; what is none is counted elsewhere."""
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) and isinstance(value.get("resourceType"), str) else None


def keyed(lines: Iterable[str]) -> Iterator[Keyed]:
    """Each line with whose it is; a Bundle goes with the first patient in it, and what serves everybody with nobody."""
    for line in lines:
        resource = parse(line)
        if resource is None:
            yield "unreadable", line
        elif resource["resourceType"] == "Bundle":
            entries = [entry.get("resource") or {} for entry in resource.get("entry", [])]
            patients = [each.get("id") for each in entries if each.get("resourceType") == "Patient"]
            yield f"Patient/{patients[0]}" if patients else "nobody", line
        else:
            key = key_of(resource)
            serves = resource["resourceType"] in SERVING
            yield key or ("serving" if serves else "nobody"), line


def looked_up(lines: Iterable[str]) -> Iterator[Keyed]:
    """What a line can be looked up by, when it is named in the place of a patient, and whose that is."""
    for line in lines:
        resource = parse(line)
        if resource is None or resource["resourceType"] not in ("Patient", "Encounter", "EpisodeOfCare"):
            continue
        owner = key_of(resource)
        if owner is None:
            continue
        for key in [f"{resource['resourceType']}/{resource.get('id')}", *numbers_of(resource)]:
            if key != owner:
                yield key, owner


def references_in(value: object) -> Iterator[str]:
    """Every key by which something in a value refers to something else."""
    if isinstance(value, list):
        for each in value:
            yield from references_in(each)
    elif isinstance(value, dict):
        for key in (name_in(value), number_in(value)):
            if key:
                yield key
        for each in value.values():
            if isinstance(each, (dict, list)):
                yield from references_in(each)


class Serving:
    """What serves every patient, found by what a record refers to."""

    def __init__(self, lines: list[str]) -> None:
        self.resources = [json.loads(line) for line in lines]
        self.by_key: dict[str, list[int]] = {}
        for index, resource in enumerate(self.resources):
            keys = [f"{resource['resourceType']}/{resource.get('id')}", *numbers_of(resource)]
            if resource["resourceType"] == "PractitionerRole":
                person = resource.get("practitioner")
                keys += [f"role of {key}" for key in (name_in(person), number_in(person)) if key]
            for key in keys:
                self.by_key.setdefault(key, []).append(index)
        self.always = [i for i, each in enumerate(self.resources) if each["resourceType"] == "CareTeam"]

    def led_to_by(self, record: list[dict]) -> list[dict]:
        """The teams, and all that a record leads to, one thing after another."""
        found: set[int] = set()
        seen: set[str] = set()
        keys = list(references_in(record))
        waiting = list(self.always)
        while keys or waiting:
            while waiting:
                index = waiting.pop()
                if index in found:
                    continue
                found.add(index)
                resource = self.resources[index]
                keys.append(f"{resource['resourceType']}/{resource.get('id')}")
                keys += [*numbers_of(resource), *references_in(resource)]
            while keys:
                key = keys.pop()
                if key not in seen:
                    seen.add(key)
                    waiting += self.by_key.get(key, []) + self.by_key.get(f"role of {key}", [])
        return [self.resources[index] for index in sorted(found)]


def bundles(groups: Iterable[tuple[str, Iterable[str]]], serving: Serving) -> Iterator[str]:
    """The record of each patient as a Bundle on a line."""
    for _, lines in groups:
        record = [json.loads(line) for line in lines]
        whole = [each for each in record if each["resourceType"] == "Bundle"]
        own = [each for each in record if each["resourceType"] != "Bundle"]
        entries = [entry for bundle in whole for entry in bundle.get("entry", [])]
        entries += [{"resource": each} for each in own + serving.led_to_by(record)]
        yield json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}, ensure_ascii=False)


def assessed(groups: Iterable[tuple[str, Iterable[str]]], serving: Broadcast, command: list[str]) -> Iterator[tuple]:
    """The rows of the findings of these patients, through a process of their own."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    assert process.stdin and process.stdout
    served = Serving(serving.value)
    for bundle in bundles(groups, served):
        process.stdin.write(bundle + "\n")
        process.stdin.flush()
        for row in json.loads(process.stdout.readline())["rows"]:
            yield tuple(row[name] for name in TEXTS + LISTS)
    process.stdin.close()
    if process.wait() != 0:
        raise RuntimeError(f"{shlex.join(command)} ended with {process.returncode}")


def with_owners(lines: RDD) -> RDD:
    """Each line by its patient: what names a contact, an episode or a number is looked up, at most twice."""
    pairs = lines.mapPartitions(keyed)
    owners = lines.mapPartitions(looked_up)
    for _ in range(2):
        named = pairs.filter(lambda pair: pair[0].startswith("Patient/") or pair[0] in ("serving", "nobody", "unreadable"))
        indirect = pairs.subtractByKey(named)
        if indirect.isEmpty():
            return pairs
        found = indirect.join(owners).map(lambda each: (each[1][1], each[1][0]))
        pairs = named.union(found)
    return pairs


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", nargs="+", required=True, help="files, folders or patterns of any Hadoop file system")
    parser.add_argument("--format", choices=["ndjson", "parquet"], default="ndjson", help="parquet: with a column `value`")
    parser.add_argument("--out", required=True, help="folder for the Parquet; it must not exist")
    parser.add_argument("--at", required=True, help="YYYY-MM-DD: 'today' for what looks ahead")
    parser.add_argument("--settings", help="settings of the organisation, a file on every worker")
    parser.add_argument("--lang", choices=["nl", "en"], default="nl")
    parser.add_argument("--command", default="prestatiewijzer", help="how the command line is called on a worker")
    parser.add_argument("--partitions", type=int, help="in how many parts patients are divided")
    given = parser.parse_args(arguments)

    spark = SparkSession.builder.appName("prestatiewijzer").getOrCreate()
    reader = spark.read.option("recursiveFileLookup", "true")
    table = reader.text(given.input) if given.format == "ndjson" else reader.parquet(*given.input)
    lines = table.select("value").rdd.map(lambda row: row[0]).filter(lambda line: line.strip() != "").cache()
    pairs = with_owners(lines).cache()
    serving = spark.sparkContext.broadcast(pairs.filter(lambda pair: pair[0] == "serving").values().collect())
    command = [*shlex.split(given.command), "stream", "--rows", "--at", given.at, "--lang", given.lang]
    if given.settings:
        command += ["--settings", given.settings]
    patients = pairs.filter(lambda pair: pair[0].startswith("Patient/"))
    grouped = patients.groupByKey(given.partitions or lines.getNumPartitions())
    rows = grouped.mapPartitions(lambda groups: assessed(groups, serving, command))
    spark.createDataFrame(rows, SCHEMA).write.parquet(given.out)
    for kind in ("nobody", "unreadable"):
        count = pairs.filter(lambda pair, kind=kind: pair[0] == kind).count()
        if count > 0:
            print(f"{count} lines are {'of nobody' if kind == 'nobody' else 'unreadable'} and were not used", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
