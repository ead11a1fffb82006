"""The wordings of the Standard, the guidance on each of its standards, and the aims that these serve."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('framework',
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('note_cy', sa.Text(), nullable=False),
    sa.Column('note_en', sa.Text(), nullable=False),
    sa.Column('sources', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('review_on', sa.Date(), nullable=False),
    sa.Column('owner_cy', sa.Text(), nullable=False),
    sa.Column('owner_en', sa.Text(), nullable=False),
    sa.CheckConstraint("note_cy <> ''", name=op.f('ck_framework_note_cy_not_empty')),
    sa.CheckConstraint("note_en <> ''", name=op.f('ck_framework_note_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_framework_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_framework_owner_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_framework_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_framework_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_framework')),
    sa.UniqueConstraint('key', name=op.f('uq_framework_key'))
    )
    op.create_table('guidance',
    sa.Column('number', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('lead_cy', sa.Text(), nullable=False),
    sa.Column('lead_en', sa.Text(), nullable=False),
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
    sa.CheckConstraint("lead_cy <> ''", name=op.f('ck_guidance_lead_cy_not_empty')),
    sa.CheckConstraint("lead_en <> ''", name=op.f('ck_guidance_lead_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_guidance_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_guidance_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_guidance_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_guidance_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_guidance_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_guidance_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guidance')),
    sa.UniqueConstraint('key', name=op.f('uq_guidance_key')),
    sa.UniqueConstraint('number', name=op.f('uq_guidance_number')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_guidance_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_guidance_slug_en'))
    )
    op.create_table('standard_set',
    sa.Column('sequence', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('summary_cy', sa.Text(), nullable=False),
    sa.Column('summary_en', sa.Text(), nullable=False),
    sa.Column('sources', sa.JSON(), nullable=False),
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
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_standard_set_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_standard_set_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_standard_set_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_standard_set_slug_en_not_empty')),
    sa.CheckConstraint("summary_cy <> ''", name=op.f('ck_standard_set_summary_cy_not_empty')),
    sa.CheckConstraint("summary_en <> ''", name=op.f('ck_standard_set_summary_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_standard_set_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_standard_set_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_standard_set')),
    sa.UniqueConstraint('key', name=op.f('uq_standard_set_key')),
    sa.UniqueConstraint('sequence', name=op.f('uq_standard_set_sequence')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_standard_set_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_standard_set_slug_en'))
    )
    op.create_table('aim',
    sa.Column('section', sa.String(length=10), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('framework_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_aim_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_aim_title_en_not_empty')),
    sa.ForeignKeyConstraint(['framework_id'], ['framework.id'], name=op.f('fk_aim_framework_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('section', 'code', name=op.f('pk_aim'))
    )
    with op.batch_alter_table('aim', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_aim_framework_id'), ['framework_id'], unique=False)

    op.create_table('finished_guidance',
    sa.Column('guidance_id', sa.Integer(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_finished_guidance_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_finished_guidance_html_en_not_empty')),
    sa.ForeignKeyConstraint(['guidance_id'], ['guidance.id'], name=op.f('fk_finished_guidance_guidance_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('guidance_id', name=op.f('pk_finished_guidance'))
    )
    op.create_table('guidance_part',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('guidance_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('section', sa.String(length=10), nullable=False),
    sa.Column('about', sa.String(length=80), nullable=True),
    sa.Column('readers', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_guidance_part_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_guidance_part_html_en_not_empty')),
    sa.ForeignKeyConstraint(['guidance_id'], ['guidance.id'], name=op.f('fk_guidance_part_guidance_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guidance_part'))
    )
    with op.batch_alter_table('guidance_part', schema=None) as batch_op:
        batch_op.create_index('ix_guidance_part_of', ['guidance_id', 'position'], unique=False)

    op.create_table('standard',
    sa.Column('set_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column('group_number', sa.SmallInteger(), nullable=False),
    sa.Column('group_title_cy', sa.Text(), nullable=False),
    sa.Column('group_title_en', sa.Text(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.CheckConstraint("group_title_cy <> ''", name=op.f('ck_standard_group_title_cy_not_empty')),
    sa.CheckConstraint("group_title_en <> ''", name=op.f('ck_standard_group_title_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_standard_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_standard_title_en_not_empty')),
    sa.ForeignKeyConstraint(['set_id'], ['standard_set.id'], name=op.f('fk_standard_set_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('set_id', 'number', name=op.f('pk_standard'))
    )
    op.create_table('standard_set_passage',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('set_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('place', sa.String(length=12), nullable=False),
    sa.Column('heading_cy', sa.Text(), nullable=False),
    sa.Column('heading_en', sa.Text(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('sources', sa.JSON(), nullable=False),
    sa.CheckConstraint("heading_cy <> ''", name=op.f('ck_standard_set_passage_heading_cy_not_empty')),
    sa.CheckConstraint("heading_en <> ''", name=op.f('ck_standard_set_passage_heading_en_not_empty')),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_standard_set_passage_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_standard_set_passage_html_en_not_empty')),
    sa.ForeignKeyConstraint(['set_id'], ['standard_set.id'], name=op.f('fk_standard_set_passage_set_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_standard_set_passage'))
    )
    with op.batch_alter_table('standard_set_passage', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_standard_set_passage_set_id'), ['set_id'], unique=False)



def downgrade():
    with op.batch_alter_table('standard_set_passage', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_standard_set_passage_set_id'))

    op.drop_table('standard_set_passage')
    op.drop_table('standard')
    with op.batch_alter_table('guidance_part', schema=None) as batch_op:
        batch_op.drop_index('ix_guidance_part_of')

    op.drop_table('guidance_part')
    op.drop_table('finished_guidance')
    with op.batch_alter_table('aim', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_aim_framework_id'))

    op.drop_table('aim')
    op.drop_table('standard_set')
    op.drop_table('guidance')
    op.drop_table('framework')
