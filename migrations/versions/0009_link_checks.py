"""What is known of every address outside of Safon that published texts lead to."""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('link_check',
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=12), nullable=False),
    sa.Column('code', sa.SmallInteger(), nullable=True),
    sa.Column('leads_to', sa.Text(), nullable=True),
    sa.Column('checked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_worked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failing_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('seen', sa.String(length=8), nullable=False),
    sa.Column('seen_on', sa.Date(), nullable=False),
    sa.Column('untold', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('url', name=op.f('pk_link_check'))
    )


def downgrade():
    op.drop_table('link_check')
