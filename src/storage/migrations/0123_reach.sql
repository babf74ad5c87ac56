-- Whose rows each table holds, and who may write which: the description, by the words of the file before.
-- Made anew where a database is brought up from before the baseline.

-- Rows of an office.
do $$
declare t text;
begin
  foreach t in array array[
    'import', 'import_row', 'import_file', 'import_choice',
    'entry', 'project_version', 'project_phase', 'milestone', 'fund_arrival', 'project_current', 'packaging',
    'outing', 'outing_member', 'outing_visit', 'outing_project', 'activity', 'activity_project', 'contact', 'target',
    'verification', 'waiting_entry', 'spot_check', 'spot_check_item', 'site_check', 'consent_word',
    'period_close', 'period_reopen', 'carried_entry', 'file', 'file_scan', 'file_withdrawal', 'attachment',
    'agreement', 'agreement_clause', 'clause_review', 'clause_review_flag', 'signing_before_review', 'credit_share',
    'project_merge_member', 'project_merge_repeat', 'dispute_decision', 'pursuit_act']
  loop
    call hold_row_scope(t);
  end loop;
end $$;

-- Rows of an office that others read too: who holds a share of the credit; who keeps one of two merged or disputed projects
-- in its books, whatever office decided; of two that are kept apart the other; who is asked for its word.
call hold_row_scope('credit_agreement', readers => 'holder_ids');
call hold_row_scope('project_merge', readers => 'array[kept_office_id, merged_office_id]');
call hold_row_scope('dispute', readers => 'array[first_office_id, second_office_id, decider_id]');
call hold_row_scope('kept_apart', readers => 'array[other_office_id]');
call hold_row_scope('kept_apart_undo', readers => 'array[other_office_id]');
call hold_row_scope('consent_asked', readers => 'array[owner_id]');

-- Who may read an entry may read its files; the rest is read with what it belongs to.
call read_with('file', 'id', 'attachment', 'file_id');
call read_with('file_scan', 'file_id', 'attachment', 'file_id');
call read_with('file_withdrawal', 'file_id', 'attachment', 'file_id');
call read_with('credit_share', 'entry_id', 'credit_agreement', 'entry_id');
call read_with('project_merge_member', 'merge_id', 'project_merge', 'id');
call read_with('project_merge_repeat', 'merge_id', 'project_merge', 'id');
call read_with('dispute_decision', 'dispute_id', 'dispute', 'id');
call read_with('consent_word', 'entry_id, no', 'consent_asked', 'entry_id, no');

-- Who receives a firm by a transfer receives its story until then; the giver goes on seeing what it did itself, and
-- what the receiver said to its offer.
call write_policy('pursuit_act', 'story', 'select', $$exists (
  select from pursuit p where p.city_code = pursuit_act.city_code and p.root_id = pursuit_act.root_id
    and p.office_id = any({offices}) and (p.id = pursuit_act.pursuit_id or p.recorded_at >= pursuit_act.recorded_at))$$, null);

-- Rows of the city, of no office.
do $$
declare t text;
begin
  foreach t in array array['company_code', 'company_fact', 'company_fact_withdrawal', 'prospect', 'pursuit_rule', 'campaign',
    'cell_rule', 'chain', 'chain_version', 'chain_node', 'chain_node_industry', 'chain_edge', 'chain_duty', 'chain_rules']
  loop
    call hold_city_scope(t);
  end loop;
end $$;

-- Which office holds which firm is known in the whole city, and written by the office alone; what it does there is its own.
call hold_rows('pursuit');
call write_policy('pursuit', 'known', 'select', '{city}', null);
call write_policy('pursuit', 'filed', 'insert', null, '{city} and {own}');
call write_policy('pursuit', 'kept', 'delete', '{city} and {own}', null);
