"""Deals of a long table and their answers as a table, with pandas:  pandas_batch.py lines.csv answers.csv

lines.csv has a row for each option, with the columns that duckdb_batch.py names. Amounts stay texts until they are
decimals, so that none is ever a floating-point number."""
import decimal, json, os, subprocess, sys
import pandas


def deal(rows):
    """The lines of a contract as a line of the batch. Amounts go in as they are written."""
    pair = lambda row, name: f"[{row['buyer' + name]}, {row['supplier' + name]}]"
    issues = []
    for issue, options in rows.groupby("issue", sort=False):
        listed = [
            f'{{"label": {json.dumps(row["option"])}, "value": {pair(row, "")}, "cost": {pair(row, "_cost")}}}'
            for _, row in options.iterrows()]
        issues.append(f'{{"name": {json.dumps(issue)}, "options": [{", ".join(listed)}]}}')
    first = rows.iloc[0]
    return (
        f'{{"id": {json.dumps(first["contract"])}, "deal": {{"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, '
        f'"parties": ["buyer", "supplier"], "noDealValue": {pair(first, "_without")}, "issues": [{", ".join(issues)}]}}}}\n')


if __name__ == "__main__":
    lines = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
    with open("deals.ndjson", "w") as file:
        file.writelines(deal(rows) for _, rows in lines.groupby("contract", sort=False))
    command = [os.environ.get("OPTIMIZE", "optimize"), "batch", "deals.ndjson", "-o", "answers.ndjson"]
    subprocess.run(command, check=True)
    with open("answers.ndjson") as file:
        answers = pandas.DataFrame(json.loads(line, parse_float=decimal.Decimal) for line in file)
    answers["problem"] = [errors[0]["message"] if errors else None for errors in answers["errors"]]
    answers["agreement"] = answers["agreement"].map({True: "true", False: "false"})
    answers = answers.rename(columns={"id": "contract"})
    answers[["contract", "agreement", "surplus", "payment", "problem"]].to_csv(sys.argv[2], index=False)
