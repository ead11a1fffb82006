"""The other names of a council stand with it, one a line: its page need not ask for them by themselves."""

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

NAMES = 'SELECT council_id, name_cy, name_en FROM council_other_name ORDER BY council_id, id'
KEEP = sa.text('UPDATE council SET also_cy = :cy, also_en = :en WHERE id = :id')
ADD = sa.text('INSERT INTO council_other_name (council_id, name_cy, name_en) VALUES (:id, :cy, :en)')


def upgrade():
    op.execute("ALTER TABLE council ADD COLUMN also_cy TEXT NOT NULL DEFAULT ''")
    # With the column: to add it to the table, SQLite would have to make the table anew.
    op.execute(
        "ALTER TABLE council ADD COLUMN also_en TEXT NOT NULL DEFAULT '' "
        "CONSTRAINT ck_council_also_in_both CHECK ((also_cy = '') = (also_en = ''))"
    )
    connection = op.get_bind()
    names = {}
    for council, cy, en in connection.execute(sa.text(NAMES)):
        names.setdefault(council, []).append((cy, en))
    for council, pairs in names.items():
        cy, en = ('\n'.join(each) for each in zip(*pairs, strict=True))
        connection.execute(KEEP, {'id': council, 'cy': cy, 'en': en})
    op.drop_index('ix_council_other_name_council_id', table_name='council_other_name')
    op.drop_table('council_other_name')


def downgrade():
    op.create_table(
        'council_other_name',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('council_id', sa.Integer(), nullable=False),
        sa.Column('name_cy', sa.Text(), nullable=False),
        sa.Column('name_en', sa.Text(), nullable=False),
        sa.CheckConstraint("name_cy <> ''", name=op.f('ck_council_other_name_name_cy_not_empty')),
        sa.CheckConstraint("name_en <> ''", name=op.f('ck_council_other_name_name_en_not_empty')),
        sa.ForeignKeyConstraint(
            ['council_id'], ['council.id'], name=op.f('fk_council_other_name_council_id'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_council_other_name')),
    )
    op.create_index('ix_council_other_name_council_id', 'council_other_name', ['council_id'])
    connection = op.get_bind()
    for council, cy, en in connection.execute(sa.text("SELECT id, also_cy, also_en FROM council WHERE also_cy <> ''")).all():
        for one, other in zip(cy.split('\n'), en.split('\n'), strict=True):
            connection.execute(ADD, {'id': council, 'cy': one, 'en': other})
    op.execute('ALTER TABLE council DROP COLUMN also_en')
    op.execute('ALTER TABLE council DROP COLUMN also_cy')
