"""pandas: header, types, ids of the plan, years, statuses; each value against the figure of its target, in binary;
the judged year as JSON. Arguments: the file, the plan's figures as JSON, the file to write."""

import json
import sys

import pandas

file, figures, out = sys.argv[1:]
with open(figures, encoding="utf-8") as opened:
    plan = json.load(opened)
data = pandas.read_csv(file, dtype={"id": "category", "region": "str", "status": "category"})
assert list(data.columns) == ["id", "region", "year", "value", "status"]
assert pandas.api.types.is_numeric_dtype(data["value"])
wrong = ~(
    data["id"].isin([target["id"] for target in plan["targets"]])
    & data["year"].isin(plan["years"])
    & data["status"].isin(plan["statuses"])
    & data["value"].notna()
)
judged = data[~wrong & (data["year"] == plan["judged"])]
judged = judged.merge(pandas.DataFrame(plan["targets"]), on="id")
above = judged["least"].isna() | (judged["value"] >= judged["least"])
below = judged["most"].isna() | (judged["value"] <= judged["most"])
judged = judged.assign(met=above & below)
judged.to_json(out, orient="records", force_ascii=False)
print(json.dumps({"rows": len(data), "wrong": int(wrong.sum()), "notMet": int((~judged["met"]).sum())}))
