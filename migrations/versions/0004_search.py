"""The search index, the words of the site, and searches that found nothing."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

# SQLite follows the column of tokens with a full-text table, which holds no text of its own.
FOLLOW = (
    """CREATE VIRTUAL TABLE search_match USING fts5(
        matched, content='search_row', content_rowid='id', tokenize='ascii', detail='none', columnsize=0
    )""",
    """CREATE TRIGGER search_row_written AFTER INSERT ON search_row BEGIN
        INSERT INTO search_match (rowid, matched) VALUES (new.id, new.matched);
    END""",
    """CREATE TRIGGER search_row_removed AFTER DELETE ON search_row BEGIN
        INSERT INTO search_match (search_match, rowid, matched) VALUES ('delete', old.id, old.matched);
    END""",
    """CREATE TRIGGER search_row_changed BEFORE UPDATE OF id, matched ON search_row BEGIN
        SELECT RAISE(ABORT, 'a row of the index is written anew, never changed');
    END""",
)


def upgrade():
    op.create_table('search_row',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('key', sa.String(length=140), nullable=False),
    sa.Column('of_kind', sa.String(length=40), nullable=False),
    sa.Column('of_key', sa.String(length=80), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('council', sa.String(length=80), nullable=True),
    sa.Column('standard', sa.SmallInteger(), nullable=True),
    sa.Column('content_hash', sa.String(length=32), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('url_cy', sa.Text(), nullable=False),
    sa.Column('url_en', sa.Text(), nullable=False),
    sa.Column('body_cy', sa.Text(), nullable=False),
    sa.Column('body_en', sa.Text(), nullable=False),
    sa.Column('places_cy', sa.JSON(), nullable=False),
    sa.Column('places_en', sa.JSON(), nullable=False),
    sa.Column('matched', sa.Text().with_variant(postgresql.TSVECTOR(), 'postgresql'), nullable=False),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_search_row_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_search_row_title_en_not_empty')),
    sa.CheckConstraint("url_cy <> ''", name=op.f('ck_search_row_url_cy_not_empty')),
    sa.CheckConstraint("url_en <> ''", name=op.f('ck_search_row_url_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_row')),
    sa.UniqueConstraint('key', name=op.f('uq_search_row_key'))
    )
    op.create_index('ix_search_row_of', 'search_row', ['of_kind', 'of_key'], unique=False)

    op.create_table('search_word',
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('word', sa.String(length=60), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('head', sa.String(length=2), sa.Computed('substr(word, 1, 2)', persisted=True), nullable=False),
    sa.Column('tail', sa.String(length=2), sa.Computed('substr(word, length(word) - 1)', persisted=True), nullable=False),
    sa.PrimaryKeyConstraint('language', 'word', name=op.f('pk_search_word'))
    )
    op.create_index('ix_search_word_head', 'search_word', ['language', 'head'], unique=False)
    op.create_index('ix_search_word_tail', 'search_word', ['language', 'tail'], unique=False)

    op.create_table('search_index',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('analyser', sa.String(length=60), nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('ck_search_index_only_one')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_index'))
    )
    op.create_table('search_miss',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('words', sa.String(length=60), nullable=False),
    sa.Column('times', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('day', 'language', 'words', name=op.f('pk_search_miss'))
    )
    if op.get_bind().dialect.name == 'sqlite':
        for statement in FOLLOW:
            op.execute(statement)
    else:
        # Without a list of what is still to be filed, through which every search would have to look.
        op.execute('CREATE INDEX ix_search_row_matched ON search_row USING gin (matched) WITH (fastupdate = off)')


def downgrade():
    if op.get_bind().dialect.name == 'sqlite':
        op.execute('DROP TABLE search_match')
    for table in ('search_miss', 'search_index', 'search_word', 'search_row'):
        op.drop_table(table)
