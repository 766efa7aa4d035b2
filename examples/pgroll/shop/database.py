"""Where the service finds its tables: in one version of the schema, which this release was written for."""

import os

import psycopg

# Of the newest migration: `pgroll latest schema --local migrations`.
VERSION_SCHEMA = "public_0048_honest_defaults_02_expand_orders"


def connect() -> psycopg.Connection:
    """Open a session that sees the views of that version and nothing else."""
    return psycopg.connect(
        os.environ["DATABASE_URL"], options=f"-c search_path={VERSION_SCHEMA}"
    )
