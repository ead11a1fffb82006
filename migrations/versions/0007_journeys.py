"""Life events in steps, what is said of each step, and where each council's own pages are."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('journey',
    sa.Column('sequence', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('lead_cy', sa.Text(), nullable=False),
    sa.Column('lead_en', sa.Text(), nullable=False),
    sa.Column('also_cy', sa.Text(), nullable=False),
    sa.Column('also_en', sa.Text(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('numbered', sa.SmallInteger(), nullable=False),
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
    sa.CheckConstraint("also_cy <> ''", name=op.f('ck_journey_also_cy_not_empty')),
    sa.CheckConstraint("also_en <> ''", name=op.f('ck_journey_also_en_not_empty')),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_journey_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_journey_html_en_not_empty')),
    sa.CheckConstraint("lead_cy <> ''", name=op.f('ck_journey_lead_cy_not_empty')),
    sa.CheckConstraint("lead_en <> ''", name=op.f('ck_journey_lead_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_journey_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_journey_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_journey_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_journey_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_journey_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_journey_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journey')),
    sa.UniqueConstraint('key', name=op.f('uq_journey_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_journey_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_journey_slug_en'))
    )
    op.create_table('journey_step',
    sa.Column('journey_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('joined', sa.String(length=4), nullable=False),
    sa.Column('provider', sa.String(length=10), nullable=False),
    sa.Column('service', sa.String(length=40), nullable=True),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_journey_step_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_journey_step_html_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_journey_step_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_journey_step_title_en_not_empty')),
    sa.ForeignKeyConstraint(['journey_id'], ['journey.id'], name=op.f('fk_journey_step_journey_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('journey_id', 'code', name=op.f('pk_journey_step'))
    )
    op.create_table('journey_piece',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('journey_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('step', sa.String(length=40), nullable=True),
    sa.Column('section', sa.String(length=10), nullable=False),
    sa.Column('about', sa.String(length=80), nullable=True),
    sa.Column('source', sa.String(length=80), nullable=True),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_journey_piece_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_journey_piece_html_en_not_empty')),
    sa.ForeignKeyConstraint(['journey_id'], ['journey.id'], name=op.f('fk_journey_piece_journey_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journey_piece'))
    )
    op.create_index('ix_journey_piece_of', 'journey_piece', ['journey_id', 'position'], unique=False)

    op.create_table('council_links',
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('services', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('review_on', sa.Date(), nullable=False),
    sa.Column('owner_cy', sa.Text(), nullable=False),
    sa.Column('owner_en', sa.Text(), nullable=False),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_council_links_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_council_links_owner_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_council_links_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_council_links_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_council_links')),
    sa.UniqueConstraint('key', name=op.f('uq_council_links_key'))
    )
    op.create_table('council_link',
    sa.Column('links_id', sa.Integer(), nullable=False),
    sa.Column('service', sa.String(length=40), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('fit', sa.String(length=5), nullable=False),
    sa.Column('copy_cy', sa.Text(), nullable=False),
    sa.Column('copy_en', sa.Text(), nullable=False),
    sa.CheckConstraint("copy_cy <> ''", name=op.f('ck_council_link_copy_cy_not_empty')),
    sa.CheckConstraint("copy_en <> ''", name=op.f('ck_council_link_copy_en_not_empty')),
    sa.ForeignKeyConstraint(['links_id'], ['council_links.id'], name=op.f('fk_council_link_links_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('links_id', 'service', 'language', name=op.f('pk_council_link'))
    )


def downgrade():
    for table in ('council_link', 'council_links', 'journey_piece', 'journey_step', 'journey'):
        op.drop_table(table)
