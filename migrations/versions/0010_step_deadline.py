"""Within how many days a step has to be done, and what they are counted from."""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('journey_step', sa.Column('days', sa.SmallInteger(), nullable=True))
    op.add_column('journey_step', sa.Column('days_start', sa.String(length=10), nullable=True))
    op.add_column('journey_step', sa.Column('days_source', sa.String(length=80), nullable=True))


def downgrade():
    for name in ('days_source', 'days_start', 'days'):
        op.drop_column('journey_step', name)
