"""The record of progress: answers in words, partial dates and notes of values, projects and commitments."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

KEPT = ('id', 'indicator_id', 'council_id', 'source_id', 'state', 'amount', 'base', 'recorded_at')
NUMBER = 'ROW_NUMBER() OVER (PARTITION BY council_id, indicator_id ORDER BY id)'
# What values are given that were recorded before they could have it.
NEW = {
    'as_at': 'CAST(as_at AS VARCHAR(10))',
    'number': NUMBER,
    'standing': "'confirmed'",
    **{f'{name}_{language}': "''" for name in ('note', 'looked', 'council_note') for language in ('cy', 'en')},
}


def upgrade():
    op.create_table('project',
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('sort', sa.String(length=20), nullable=False),
    sa.Column('what_cy', sa.Text(), nullable=False),
    sa.Column('what_en', sa.Text(), nullable=False),
    sa.Column('dates_cy', sa.Text(), nullable=False),
    sa.Column('dates_en', sa.Text(), nullable=False),
    sa.Column('all_councils', sa.Boolean(), nullable=False),
    sa.Column('partner_names_cy', sa.Text(), nullable=False),
    sa.Column('partner_names_en', sa.Text(), nullable=False),
    sa.Column('began', sa.String(length=10), nullable=True),
    sa.Column('ended', sa.String(length=10), nullable=True),
    sa.Column('as_at', sa.String(length=10), nullable=True),
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
    sa.CheckConstraint("(partner_names_cy = '') = (partner_names_en = '')", name=op.f('ck_project_partner_names_in_both')),
    sa.CheckConstraint("dates_cy <> ''", name=op.f('ck_project_dates_cy_not_empty')),
    sa.CheckConstraint("dates_en <> ''", name=op.f('ck_project_dates_en_not_empty')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_project_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_project_owner_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_project_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_project_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_project_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_project_title_en_not_empty')),
    sa.CheckConstraint("what_cy <> ''", name=op.f('ck_project_what_cy_not_empty')),
    sa.CheckConstraint("what_en <> ''", name=op.f('ck_project_what_en_not_empty')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_project')),
    sa.UniqueConstraint('key', name=op.f('uq_project_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_project_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_project_slug_en'))
    )
    op.create_table('commitment',
    sa.Column('family', sa.String(length=10), nullable=False),
    sa.Column('council_id', sa.Integer(), nullable=True),
    sa.Column('standing', sa.String(length=10), nullable=False),
    sa.Column('title_cy', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('party_names_cy', sa.Text(), nullable=False),
    sa.Column('party_names_en', sa.Text(), nullable=False),
    sa.Column('promised_html_cy', sa.Text(), nullable=False),
    sa.Column('promised_html_en', sa.Text(), nullable=False),
    sa.Column('exact_words', sa.Text(), nullable=True),
    sa.Column('exact_language', sa.String(length=2), nullable=True),
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.Column('paragraph', sa.Text(), nullable=True),
    sa.Column('made_on', sa.String(length=10), nullable=True),
    sa.Column('decided_by_cy', sa.Text(), nullable=False),
    sa.Column('decided_by_en', sa.Text(), nullable=False),
    sa.Column('period_from', sa.String(length=10), nullable=True),
    sa.Column('period_to', sa.String(length=10), nullable=True),
    sa.Column('first_target', sa.String(length=10), nullable=True),
    sa.Column('theme_names_cy', sa.Text(), nullable=False),
    sa.Column('theme_names_en', sa.Text(), nullable=False),
    sa.Column('evidence_html_cy', sa.Text(), nullable=False),
    sa.Column('evidence_html_en', sa.Text(), nullable=False),
    sa.Column('review_months', sa.SmallInteger(), nullable=True),
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
    sa.CheckConstraint("(evidence_html_cy = '') = (evidence_html_en = '')", name=op.f('ck_commitment_evidence_html_in_both')),
    sa.CheckConstraint("(decided_by_cy = '') = (decided_by_en = '')", name=op.f('ck_commitment_decided_by_in_both')),
    sa.CheckConstraint("(theme_names_cy = '') = (theme_names_en = '')", name=op.f('ck_commitment_theme_names_in_both')),
    sa.CheckConstraint("owner_cy <> ''", name=op.f('ck_commitment_owner_cy_not_empty')),
    sa.CheckConstraint("owner_en <> ''", name=op.f('ck_commitment_owner_en_not_empty')),
    sa.CheckConstraint("party_names_cy <> ''", name=op.f('ck_commitment_party_names_cy_not_empty')),
    sa.CheckConstraint("party_names_en <> ''", name=op.f('ck_commitment_party_names_en_not_empty')),
    sa.CheckConstraint("promised_html_cy <> ''", name=op.f('ck_commitment_promised_html_cy_not_empty')),
    sa.CheckConstraint("promised_html_en <> ''", name=op.f('ck_commitment_promised_html_en_not_empty')),
    sa.CheckConstraint("slug_cy <> ''", name=op.f('ck_commitment_slug_cy_not_empty')),
    sa.CheckConstraint("slug_en <> ''", name=op.f('ck_commitment_slug_en_not_empty')),
    sa.CheckConstraint("title_cy <> ''", name=op.f('ck_commitment_title_cy_not_empty')),
    sa.CheckConstraint("title_en <> ''", name=op.f('ck_commitment_title_en_not_empty')),
    sa.CheckConstraint('(exact_words IS NULL) = (exact_language IS NULL)', name=op.f('ck_commitment_exact_with_language')),
    sa.CheckConstraint('review_months > 0', name=op.f('ck_commitment_review_months')),
    sa.ForeignKeyConstraint(['council_id'], ['council.id'], name=op.f('fk_commitment_council_id')),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_commitment_source_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_commitment')),
    sa.UniqueConstraint('key', name=op.f('uq_commitment_key')),
    sa.UniqueConstraint('slug_cy', name=op.f('uq_commitment_slug_cy')),
    sa.UniqueConstraint('slug_en', name=op.f('uq_commitment_slug_en'))
    )
    op.create_index('ix_commitment_council_id', 'commitment', ['council_id'], unique=False)

    op.create_table('indicator_answer',
    sa.Column('indicator_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('tone', sa.String(length=10), nullable=False),
    sa.Column('word_cy', sa.Text(), nullable=False),
    sa.Column('word_en', sa.Text(), nullable=False),
    sa.CheckConstraint("word_cy <> ''", name=op.f('ck_indicator_answer_word_cy_not_empty')),
    sa.CheckConstraint("word_en <> ''", name=op.f('ck_indicator_answer_word_en_not_empty')),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_indicator_answer_indicator_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('indicator_id', 'code', name=op.f('pk_indicator_answer'))
    )
    op.create_table('project_council',
    sa.Column('project_id', sa.Integer(), nullable=False),
    sa.Column('council_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.ForeignKeyConstraint(['council_id'], ['council.id'], name=op.f('fk_project_council_council_id')),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_project_council_project_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('project_id', 'council_id', name=op.f('pk_project_council'))
    )
    op.create_index('ix_project_council_council_id', 'project_council', ['council_id'], unique=False)

    op.create_table('commitment_review',
    sa.Column('commitment_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('reviewed_on', sa.Date(), nullable=False),
    sa.Column('outcome', sa.String(length=10), nullable=False),
    sa.Column('html_cy', sa.Text(), nullable=False),
    sa.Column('html_en', sa.Text(), nullable=False),
    sa.Column('source_id', sa.Integer(), nullable=True),
    sa.CheckConstraint("html_cy <> ''", name=op.f('ck_commitment_review_html_cy_not_empty')),
    sa.CheckConstraint("html_en <> ''", name=op.f('ck_commitment_review_html_en_not_empty')),
    sa.CheckConstraint("outcome NOT IN ('met', 'partly-met') OR source_id IS NOT NULL", name=op.f('ck_commitment_review_met_with_evidence')),
    sa.ForeignKeyConstraint(['commitment_id'], ['commitment.id'], name=op.f('fk_commitment_review_commitment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_commitment_review_source_id')),
    sa.PrimaryKeyConstraint('commitment_id', 'position', name=op.f('pk_commitment_review'))
    )
    op.create_table('commitment_target',
    sa.Column('commitment_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('target', sa.String(length=10), nullable=False),
    sa.Column('set_on', sa.String(length=10), nullable=False),
    sa.Column('reason_cy', sa.Text(), nullable=False),
    sa.Column('reason_en', sa.Text(), nullable=False),
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.CheckConstraint("reason_cy <> ''", name=op.f('ck_commitment_target_reason_cy_not_empty')),
    sa.CheckConstraint("reason_en <> ''", name=op.f('ck_commitment_target_reason_en_not_empty')),
    sa.ForeignKeyConstraint(['commitment_id'], ['commitment.id'], name=op.f('fk_commitment_target_commitment_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_commitment_target_source_id')),
    sa.PrimaryKeyConstraint('commitment_id', 'position', name=op.f('pk_commitment_target'))
    )

    # Measures of before have these until they are published again.
    op.add_column('indicator', sa.Column('group', sa.String(length=10), server_default='context', nullable=False))
    op.add_column('indicator', sa.Column('sequence', sa.SmallInteger(), server_default='0', nullable=False))
    op.add_column('indicator', sa.Column('shelf_months', sa.SmallInteger(), nullable=True))

    _make_anew(_create_value, NEW)
    _keep_for_ever('value')
    _keep_first_target()


def _create_value():
    op.create_table('value',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('indicator_id', sa.Integer(), nullable=False),
    sa.Column('council_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=True),
    sa.Column('base', sa.BigInteger(), nullable=True),
    sa.Column('code', sa.String(length=40), nullable=True),
    sa.Column('as_at', sa.String(length=10), nullable=True),
    sa.Column('standing', sa.String(length=12), nullable=False),
    sa.Column('note_cy', sa.Text(), nullable=False),
    sa.Column('note_en', sa.Text(), nullable=False),
    sa.Column('looked_cy', sa.Text(), nullable=False),
    sa.Column('looked_en', sa.Text(), nullable=False),
    sa.Column('council_note_cy', sa.Text(), nullable=False),
    sa.Column('council_note_en', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('amount IS NULL OR code IS NULL', name=op.f('ck_value_amount_or_code')),
    sa.CheckConstraint("(state = 'known') = (amount IS NOT NULL OR code IS NOT NULL)", name=op.f('ck_value_only_known_has_one')),
    sa.CheckConstraint('base IS NULL OR (amount IS NOT NULL AND base > 0 AND amount <= base)', name=op.f('ck_value_amount_within_base')),
    sa.CheckConstraint("(note_cy = '') = (note_en = '')", name=op.f('ck_value_note_in_both')),
    sa.CheckConstraint("(looked_cy = '') = (looked_en = '')", name=op.f('ck_value_looked_in_both')),
    sa.CheckConstraint("(council_note_cy = '') = (council_note_en = '')", name=op.f('ck_value_council_note_in_both')),
    sa.ForeignKeyConstraint(['council_id'], ['council.id'], name=op.f('fk_value_council_id')),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_value_indicator_id')),
    sa.ForeignKeyConstraint(['indicator_id', 'code'], ['indicator_answer.indicator_id', 'indicator_answer.code'], name=op.f('fk_value_indicator_id_code')),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_value_source_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_value')),
    sa.UniqueConstraint('council_id', 'indicator_id', 'number', name=op.f('uq_value_council_id_indicator_id_number'))
    )
    op.create_index('ix_value_indicator_id', 'value', ['indicator_id'], unique=False)


def _create_value_as_before():
    op.create_table('value',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('indicator_id', sa.Integer(), nullable=False),
    sa.Column('council_id', sa.Integer(), nullable=False),
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=True),
    sa.Column('base', sa.BigInteger(), nullable=True),
    sa.Column('as_at', sa.Date(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("(state = 'known') = (amount IS NOT NULL)", name=op.f('ck_value_only_known_has_amount')),
    sa.CheckConstraint('base IS NULL OR (base > 0 AND amount <= base)', name=op.f('ck_value_amount_within_base')),
    sa.ForeignKeyConstraint(['council_id'], ['council.id'], name=op.f('fk_value_council_id')),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_value_indicator_id')),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_value_source_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_value'))
    )
    op.create_index('ix_value_indicator_id', 'value', ['indicator_id'], unique=False)
    op.create_index('ix_value_of', 'value', ['council_id', 'indicator_id', 'id'], unique=False)


def _make_anew(create, given, where='1 = 1'):
    """Put the values into another table of the same name, the same way on both databases."""
    op.execute(f'CREATE TABLE value_before AS SELECT * FROM value WHERE {where}')
    op.drop_table('value')
    create()
    names, said = ', '.join((*KEPT, *given)), ', '.join((*KEPT, *given.values()))
    op.execute(f'INSERT INTO value ({names}) SELECT {said} FROM value_before ORDER BY id')
    op.drop_table('value_before')
    if op.get_bind().dialect.name == 'postgresql':
        op.execute("SELECT setval(pg_get_serial_sequence('value', 'id'), COALESCE(MAX(id), 0) + 1, false) FROM value")


def _keep_for_ever(table):
    """Let the database itself refuse to change or delete what was recorded."""
    if op.get_bind().dialect.name == 'sqlite':
        for what in ('UPDATE', 'DELETE'):
            op.execute(
                f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is kept for ever'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is kept for ever'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_is_kept()"
    )


def _keep_first_target():
    """Let the database itself refuse another first target in the place of one that was given."""
    if op.get_bind().dialect.name == 'sqlite':
        op.execute(
            "CREATE TRIGGER commitment_first_target BEFORE UPDATE ON commitment "
            "WHEN OLD.first_target IS NOT NULL AND NEW.first_target IS NOT OLD.first_target "
            "BEGIN SELECT RAISE(ABORT, 'first_target is kept for ever'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION first_target_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'first_target is kept for ever'; END $$"
    )
    op.execute(
        "CREATE TRIGGER commitment_first_target BEFORE UPDATE ON commitment FOR EACH ROW "
        "WHEN (OLD.first_target IS NOT NULL AND NEW.first_target IS DISTINCT FROM OLD.first_target) "
        "EXECUTE FUNCTION first_target_is_kept()"
    )


def downgrade():
    """Keep of the values those that the earlier table can hold: whole days, amounts, states of old."""
    is_holdable = "LENGTH(as_at) = 10 AND code IS NULL"
    _make_anew(_create_value_as_before, {'as_at': _as_day()}, is_holdable)
    for table in ('commitment_target', 'commitment_review', 'project_council', 'indicator_answer', 'commitment', 'project'):
        op.drop_table(table)
    if op.get_bind().dialect.name == 'postgresql':
        for name in ('value', 'first_target'):
            op.execute(f'DROP FUNCTION IF EXISTS {name}_is_kept()')
    for column in ('shelf_months', 'sequence', 'group'):
        op.drop_column('indicator', column)


def _as_day():
    return 'as_at' if op.get_bind().dialect.name == 'sqlite' else 'CAST(as_at AS DATE)'
