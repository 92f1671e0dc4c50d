"""Deals of a long table and their answers as a table, on DuckDB:  duckdb_batch.py lines.csv answers.csv

lines.csv has a row for each option: contract, issue, option, buyer, buyer_cost, supplier, supplier_cost, and the no-deal
values buyer_without and supplier_without; answers.parquet would be a Parquet file. Amounts go into the deals as they are
written, and are decimals in the answers: none is rounded, or ever a floating-point number."""
import os, subprocess, sys
import duckdb

DEALS = """
COPY (
  WITH lines AS (SELECT *, row_number() OVER () AS line FROM read_csv($lines, all_varchar = true)),
  issues AS (
    SELECT contract, issue, min(line) AS line, [any_value(buyer_without)::JSON, any_value(supplier_without)::JSON] AS without,
      list({label: option, value: [buyer::JSON, supplier::JSON], cost: [buyer_cost::JSON, supplier_cost::JSON]} ORDER BY line) AS options
    FROM lines GROUP BY contract, issue)
  SELECT contract AS id, {schema: 'mutual-gains/deal 1', unit: 'EUR', digits: 2, parties: ['buyer', 'supplier'],
      noDealValue: any_value(without), issues: list({name: issue, options: options} ORDER BY line)} AS deal
  FROM issues GROUP BY contract ORDER BY min(line)
) TO 'deals.ndjson' (FORMAT json)"""

# What each column holds is said: guessed from the first answers, amounts would be floating-point numbers.
ANSWERS = """
COPY (
  SELECT id AS contract, agreement, surplus, payment, errors[1].message AS problem
  FROM read_json('answers.ndjson', format = 'newline_delimited', columns = {id: 'VARCHAR', agreement: 'BOOLEAN',
    surplus: 'DECIMAL(18, 2)', payment: 'DECIMAL(18, 2)', errors: 'STRUCT(message VARCHAR)[]'})
) TO '{answers}'"""

if __name__ == "__main__":
    lines, answers = sys.argv[1:]
    duckdb.execute(DEALS, {"lines": lines})
    command = [os.environ.get("OPTIMIZE", "optimize"), "batch", "deals.ndjson", "-o", "answers.ndjson"]
    subprocess.run(command, check=True)
    duckdb.execute(ANSWERS.replace("{answers}", answers.replace("'", "''")))
