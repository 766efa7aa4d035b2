import os
from logging.config import fileConfig

from sqlalchemy import create_engine, pool

from alembic import context
from shop.models import Base

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)

OPTIONS = {
    "target_metadata": Base.metadata,
    # Each revision is a transaction of its own: what one locks is free again before
    # the next begins, and a contract that refuses leaves the others applied.
    "transaction_per_migration": True,
    "compare_server_default": True,
}


def run_migrations_offline() -> None:
    """Write the SQL of the revisions instead of running them."""
    context.configure(
        dialect_name="postgresql",
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        **OPTIONS,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run the revisions."""
    engine = create_engine(os.environ["DATABASE_URL"], poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **OPTIONS)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
