"""What readers report about pages, kept privately, and the answers that are published."""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('report',
    sa.Column('page', sa.Text(), nullable=True),
    sa.Column('reason', sa.String(length=12), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('reference', sa.String(length=12), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('email', sa.Text(), nullable=False),
    sa.Column('message', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report')),
    sa.UniqueConstraint('reference', name=op.f('uq_report_reference'))
    )
    op.create_index(op.f('ix_report_sent_at'), 'report', ['sent_at'], unique=False)

    op.create_table('report_answer',
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('page', sa.Text(), nullable=True),
    sa.Column('outcome', sa.String(length=12), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('review_on', sa.Date(), nullable=False),
    sa.Column('owner_cy', sa.Text(), nullable=False),
    sa.Column('owner_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_report_answer_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_report_answer_html_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_report_answer_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_report_answer_owner_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_report_answer_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_report_answer_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_answer')),
    sa.UniqueConstraint('key', name=op.f('uq_report_answer_key'))
    )


def downgrade():
    for table in ('report_answer', 'report'):
        op.drop_table(table)
