"""The agreed terms of the glossary, by subject, and the notes on them."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('glossary_group',
    sa.Column('sequence', sa.SmallInteger(), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
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
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_glossary_group_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_glossary_group_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_glossary_group_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_glossary_group_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_glossary_group_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_glossary_group_title_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_glossary_group')),
    sa.UniqueConstraint('key', name=op.f('uq_glossary_group_key')),
    sa.UniqueConstraint('sequence', name=op.f('uq_glossary_group_sequence')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_glossary_group_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_glossary_group_slug_en'))
    )
    op.create_table('term',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('term_cy', sa.Text(), nullable=False),
    sa.Column('term_en', sa.Text(), nullable=False),
    sa.Column('anchor_cy', sa.Text(), nullable=False),
    sa.Column('anchor_en', sa.Text(), nullable=False),
    sa.Column('part', sa.String(length=10), nullable=False),
    sa.Column('singular', sa.Text(), nullable=True),
    sa.Column('plural', sa.Text(), nullable=True),
    sa.Column('masculine', sa.Text(), nullable=True),
    sa.Column('feminine', sa.Text(), nullable=True),
    sa.Column('also', sa.JSON(), nullable=False),
    sa.Column('standing', sa.String(length=10), nullable=False),
    sa.Column('sources', sa.JSON(), nullable=False),
    sa.Column('sort_key_cy', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('sort_key_en', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.CheckConstraint("anchor_cy <> ''", name=op.f('ck_term_anchor_cy_not_empty')),
    sa.CheckConstraint("anchor_en <> ''", name=op.f('ck_term_anchor_en_not_empty')),
    sa.CheckConstraint("sort_key_cy <> ''", name=op.f('ck_term_sort_key_cy_not_empty')),
    sa.CheckConstraint("sort_key_en <> ''", name=op.f('ck_term_sort_key_en_not_empty')),
    sa.CheckConstraint("term_cy <> ''", name=op.f('ck_term_term_cy_not_empty')),
    sa.CheckConstraint("term_en <> ''", name=op.f('ck_term_term_en_not_empty')),
    sa.ForeignKeyConstraint(['group_id'], ['glossary_group.id'], name=op.f('fk_term_group_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_term')),
    sa.UniqueConstraint('anchor_cy', name=op.f('uq_term_anchor_cy')),
    sa.UniqueConstraint('anchor_en', name=op.f('uq_term_anchor_en')),
    sa.UniqueConstraint('key', name=op.f('uq_term_key'))
    )
    with op.batch_alter_table('term', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_term_group_id'), ['group_id'], unique=False)

    op.create_table('term_note',
    sa.Column('term_id', sa.Integer(), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_term_note_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_term_note_html_en_not_empty')),
    sa.ForeignKeyConstraint(['term_id'], ['term.id'], name=op.f('fk_term_note_term_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('term_id', name=op.f('pk_term_note'))
    )


def downgrade():
    op.drop_table('term_note')
    with op.batch_alter_table('term', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_term_group_id'))

    op.drop_table('term')
    op.drop_table('glossary_group')
