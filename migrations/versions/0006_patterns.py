"""Patterns: their pieces, live examples, stages, who uses them, and what readers write about them."""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('pattern',
    sa.Column('group_code', sa.String(length=12), nullable=False),
    sa.Column('status', sa.String(length=12), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('lead_cy', sa.Text(), nullable=False),
    sa.Column('lead_en', sa.Text(), nullable=False),
    sa.Column('also_cy', sa.Text(), nullable=False),
    sa.Column('also_en', sa.Text(), nullable=False),
    sa.Column('numbers', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('review_on', sa.Date(), nullable=False),
    sa.Column('owner_cy', sa.Text(), nullable=False),
    sa.Column('owner_en', sa.Text(), nullable=False),
    sa.Column('slug_cy', sa.Text(), nullable=False),
    sa.Column('slug_en', sa.Text(), nullable=False),
    sa.CheckConstraint("also_cy <> ''", name=op.f('ck_pattern_also_cy_not_empty')),
    sa.CheckConstraint("also_en <> ''", name=op.f('ck_pattern_also_en_not_empty')),
    sa.CheckConstraint("lead_cy <> ''", name=op.f('ck_pattern_lead_cy_not_empty')),
    sa.CheckConstraint("lead_en <> ''", name=op.f('ck_pattern_lead_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_pattern_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_pattern_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_pattern_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_pattern_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_pattern_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_pattern_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pattern')),
    sa.UniqueConstraint('key', name=op.f('uq_pattern_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_pattern_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_pattern_slug_en'))
    )
    op.create_table('pattern_entry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('pattern_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('entry', sa.String(length=10), nullable=False),
    sa.Column('service_cy', sa.Text(), nullable=False),
    sa.Column('service_en', sa.Text(), nullable=False),
    sa.Column('council', sa.String(length=80), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=80), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_pattern_entry_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_pattern_entry_html_en_not_empty')),
    sa.CheckConstraint("service_cy <> ''", name=op.f('ck_pattern_entry_service_cy_not_empty')),
    sa.CheckConstraint("service_en <> ''", name=op.f('ck_pattern_entry_service_en_not_empty')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_pattern_entry_pattern_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pattern_entry'))
    )
    op.create_index('ix_pattern_entry_of', 'pattern_entry', ['pattern_id', 'position'], unique=False)

    op.create_table('pattern_example',
    sa.Column('pattern_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_pattern_example_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_pattern_example_html_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_pattern_example_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_pattern_example_title_en_not_empty')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_pattern_example_pattern_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('pattern_id', 'code', name=op.f('pk_pattern_example'))
    )
    op.create_table('pattern_part',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('pattern_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('section', sa.String(length=10), nullable=False),
    sa.Column('about', sa.String(length=80), nullable=True),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_pattern_part_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_pattern_part_html_en_not_empty')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_pattern_part_pattern_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pattern_part'))
    )
    op.create_index('ix_pattern_part_of', 'pattern_part', ['pattern_id', 'position'], unique=False)

    op.create_table('pattern_stage',
    sa.Column('pattern_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column('status', sa.String(length=12), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('replaced_by', sa.String(length=80), nullable=True),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_pattern_stage_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_pattern_stage_html_en_not_empty')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_pattern_stage_pattern_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('pattern_id', 'position', name=op.f('pk_pattern_stage'))
    )
    op.add_column('contact_message', sa.Column('about', sa.String(length=80), server_default='', nullable=False))


def downgrade():
    op.drop_column('contact_message', 'about')
    for table in ('pattern_stage', 'pattern_part', 'pattern_example', 'pattern_entry', 'pattern'):
        op.drop_table(table)
