"""Where the words of a page begin, as text that is looked up without being read in; the index is made anew."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

COLUMNS = 'places_cy', 'places_en'


def upgrade():
    _empty()
    for name in COLUMNS:
        op.drop_column('search_row', name)
        op.add_column('search_row', sa.Column(name, sa.Text(), server_default='', nullable=False))


    if op.get_bind().dialect.name == 'sqlite':
        # Each publication leaves few pieces behind, since every question looks through all of them.
        op.execute("INSERT INTO search_match (search_match, rank) VALUES ('automerge', 2)")


def downgrade():
    _empty()
    for name in COLUMNS:
        op.drop_column('search_row', name)
        op.add_column('search_row', sa.Column(name, sa.JSON(), server_default='{}', nullable=False))


def _empty():
    # Without the note of what it was made with, the index is made when the site is next prepared.
    for table in ('search_row', 'search_word', 'search_index'):
        op.execute(f'DELETE FROM {table}')
