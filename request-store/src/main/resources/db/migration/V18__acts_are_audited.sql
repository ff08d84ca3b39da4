-- What staff decide is in the audit log by the transaction that decides it, whether a page, a command or another
-- program does it: there is no act without its entry, and no entry without its act.

CREATE FUNCTION note_in_audit(person text, action text, subject text, details jsonb) RETURNS void
  LANGUAGE sql SET search_path = public, pg_temp
AS $$
  INSERT INTO audit_event (person, action, subject, details) VALUES (person, action, subject, details)
$$;
REVOKE EXECUTE ON FUNCTION note_in_audit FROM PUBLIC;

CREATE FUNCTION audit_act() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'refund' THEN
      PERFORM note_in_audit(NEW.requested_by, 'refund-request', NEW.id::text,
        jsonb_build_object('payment', NEW.payment_id, 'pence', NEW.amount_pence));
    WHEN 'refund_decision' THEN
      PERFORM note_in_audit(NEW.decided_by, 'refund-' || lower(NEW.decision), NEW.refund_id::text,
        (SELECT jsonb_build_object('pence', amount_pence) FROM refund WHERE id = NEW.refund_id));
    WHEN 'suspense_proposal' THEN
      PERFORM note_in_audit(NEW.proposed_by, 'suspense-propose', NEW.balance_transaction_id,
        jsonb_build_object('fund', coalesce(NEW.fund, 'none')));
    WHEN 'suspense_clearance' THEN
      PERFORM note_in_audit(NEW.cleared_by, 'suspense-confirm', NEW.balance_transaction_id, '{}');
    WHEN 'payout_preparation' THEN
      PERFORM note_in_audit(NEW.prepared_by, 'payout-prepare', NEW.payout_id, '{}');
    WHEN 'payout_sign_off' THEN
      PERFORM note_in_audit(NEW.signed_by, 'payout-sign-off', NEW.payout_id, '{}');
    WHEN 'ledger_day' THEN
      PERFORM note_in_audit(NEW.closed_by, 'day-close', NEW.day::text, '{}');
    WHEN 'setting' THEN
      PERFORM note_in_audit(NEW.changed_by, 'setting-change', NEW.key, jsonb_build_object('row', NEW.id));
  END CASE;
  RETURN NULL;
END $$;

-- At the commit, so that the log's one place at the end is held for no longer than that takes.
DO $$
DECLARE
  acted_on text;
BEGIN
  FOREACH acted_on IN ARRAY ARRAY['refund', 'refund_decision', 'suspense_proposal', 'suspense_clearance',
      'payout_preparation', 'payout_sign_off', 'ledger_day', 'setting'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %1$s_is_audited AFTER INSERT ON %1$I DEFERRABLE INITIALLY DEFERRED'
      ' FOR EACH ROW EXECUTE FUNCTION audit_act()', acted_on);
  END LOOP;
END $$;

-- Whoever can sign in can change a setting.
ALTER TABLE setting DROP CONSTRAINT setting_changed_by_check;
ALTER TABLE setting ADD CONSTRAINT setting_changed_by_check CHECK (length(changed_by) BETWEEN 1 AND 100);
