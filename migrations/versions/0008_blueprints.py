"""Service blueprints: stages, cells, what they lead to, and what differs in a council."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('blueprint',
    sa.Column('sequence', sa.SmallInteger(), nullable=False),
    sa.Column('area', sa.String(length=12), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('lead_cy', sa.Text(), nullable=False),
    sa.Column('lead_en', sa.Text(), nullable=False),
    sa.Column('also_cy', sa.Text(), nullable=False),
    sa.Column('also_en', sa.Text(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('staged', sa.SmallInteger(), nullable=False),
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
    sa.CheckConstraint("also_cy <> ''", name=op.f('ck_blueprint_also_cy_not_empty')),
    sa.CheckConstraint("also_en <> ''", name=op.f('ck_blueprint_also_en_not_empty')),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_blueprint_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_blueprint_html_en_not_empty')),
    sa.CheckConstraint("lead_cy <> ''", name=op.f('ck_blueprint_lead_cy_not_empty')),
    sa.CheckConstraint("lead_en <> ''", name=op.f('ck_blueprint_lead_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_blueprint_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_blueprint_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_blueprint_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_blueprint_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_blueprint_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_blueprint_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_blueprint')),
    sa.UniqueConstraint('key', name=op.f('uq_blueprint_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_blueprint_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_blueprint_slug_en'))
    )
    op.create_table('blueprint_stage',
    sa.Column('blueprint_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_blueprint_stage_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_blueprint_stage_title_en_not_empty')),
    sa.ForeignKeyConstraint(['blueprint_id'], ['blueprint.id'], name=op.f('fk_blueprint_stage_blueprint_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('blueprint_id', 'code', name=op.f('pk_blueprint_stage'))
    )
    op.create_table('blueprint_cell',
    sa.Column('blueprint_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=80), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('stage', sa.String(length=40), nullable=False),
    sa.Column('lane', sa.String(length=10), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=80), nullable=True),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_blueprint_cell_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_blueprint_cell_html_en_not_empty')),
    sa.ForeignKeyConstraint(['blueprint_id'], ['blueprint.id'], name=op.f('fk_blueprint_cell_blueprint_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('blueprint_id', 'code', name=op.f('pk_blueprint_cell'))
    )
    op.create_table('blueprint_piece',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('blueprint_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('section', sa.String(length=10), nullable=False),
    sa.Column('cell', sa.String(length=80), nullable=True),
    sa.Column('about', sa.String(length=80), nullable=True),
    sa.Column('step', sa.String(length=40), nullable=True),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_blueprint_piece_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_blueprint_piece_html_en_not_empty')),
    sa.ForeignKeyConstraint(['blueprint_id'], ['blueprint.id'], name=op.f('fk_blueprint_piece_blueprint_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_blueprint_piece'))
    )
    op.create_index('ix_blueprint_piece_of', 'blueprint_piece', ['blueprint_id', 'position'], unique=False)
    op.create_table('blueprint_variant',
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('blueprint', sa.String(length=80), nullable=False),
    sa.Column('council', sa.String(length=80), nullable=True),
    sa.Column('named_cy', sa.Text(), nullable=False),
    sa.Column('named_en', sa.Text(), nullable=False),
    sa.Column('example', sa.Boolean(), nullable=False),
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
    sa.CheckConstraint("(council IS NULL) = example", name=op.f('ck_blueprint_variant_example_is_of_no_council')),
    sa.CheckConstraint("named_cy <> ''", name=op.f('ck_blueprint_variant_named_cy_not_empty')),
    sa.CheckConstraint("named_en <> ''", name=op.f('ck_blueprint_variant_named_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_blueprint_variant_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_blueprint_variant_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_blueprint_variant_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_blueprint_variant_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_blueprint_variant_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_blueprint_variant_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_blueprint_variant')),
    sa.UniqueConstraint('key', name=op.f('uq_blueprint_variant_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_blueprint_variant_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_blueprint_variant_slug_en'))
    )
    op.create_index('ix_blueprint_variant_blueprint', 'blueprint_variant', ['blueprint'], unique=False)
    op.create_table('variant_cell',
    sa.Column('variant_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column('cell', sa.String(length=80), nullable=True),
    sa.Column('stage', sa.String(length=40), nullable=False),
    sa.Column('lane', sa.String(length=10), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('why_cy', sa.Text(), nullable=False),
    sa.Column('why_en', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=80), nullable=True),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_variant_cell_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_variant_cell_html_en_not_empty')),
    sa.CheckConstraint("why_cy <> ''", name=op.f('ck_variant_cell_why_cy_not_empty')),
    sa.CheckConstraint("why_en <> ''", name=op.f('ck_variant_cell_why_en_not_empty')),
    sa.ForeignKeyConstraint(['variant_id'], ['blueprint_variant.id'], name=op.f('fk_variant_cell_variant_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('variant_id', 'position', name=op.f('pk_variant_cell'))
    )


def downgrade():
    for table in ('variant_cell', 'blueprint_variant', 'blueprint_piece', 'blueprint_cell', 'blueprint_stage', 'blueprint'):
        op.drop_table(table)
