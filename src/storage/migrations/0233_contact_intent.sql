-- What the firm said in a talk that it means to do (投资意向); null where nothing was said.
alter table contact add column intent text;
alter table contact add constraint contact_intent_check
  check (intent in ('relocate', 'expand', 'new_base', 'partner', 'other', 'none'));
