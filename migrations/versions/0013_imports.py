"""Imports: who brought what in, and what each can be taken back to."""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('import_run',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('files', sa.Text(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('changed', sa.Integer(), nullable=False),
    sa.Column('unchanged', sa.Integer(), nullable=False),
    sa.Column('undoes_id', sa.Integer(), nullable=True),
    sa.CheckConstraint('added >= 0 AND changed >= 0 AND unchanged >= 0', name=op.f('ck_import_run_counts')),
    sa.ForeignKeyConstraint(['undoes_id'], ['import_run.id'], name=op.f('fk_import_run_undoes_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_import_run')),
    sa.UniqueConstraint('undoes_id', name=op.f('uq_import_run_undoes_id'))
    )
    op.create_table('import_change',
    sa.Column('run_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('before', sa.Integer(), nullable=True),
    sa.Column('after', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['run_id'], ['import_run.id'], name=op.f('fk_import_change_run_id')),
    sa.PrimaryKeyConstraint('run_id', 'position', name=op.f('pk_import_change'))
    )


def downgrade():
    op.drop_table('import_change')
    op.drop_table('import_run')
