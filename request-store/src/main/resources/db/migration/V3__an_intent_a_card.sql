-- Some providers end their payment with a declined card: the next card needs another payment there.
-- Then the payment goes back to INTENT without a provider's id, and the attempt that was declined
-- keeps the id of the one that ended. Others take the card only to charge it, so that there is no
-- name of theirs for it.

ALTER TABLE payment_attempt ALTER COLUMN provider_method DROP NOT NULL;
ALTER TABLE payment_attempt ADD COLUMN provider_id text
  CHECK (provider_id ~ '^[A-Za-z0-9_-]{1,64}$' AND NOT looks_like_card(provider_id));
UPDATE payment_attempt SET provider_id = payment.provider_id
  FROM payment WHERE payment.id = payment_attempt.payment_id;
ALTER TABLE payment_attempt ALTER COLUMN provider_id SET NOT NULL;

INSERT INTO payment_move VALUES ('CONFIRM_SENT', 'INTENT');

-- Whether a payment may have another provider's id than before: it is the first one, or the one
-- that it had has ended with the card that it was at.
CREATE FUNCTION may_change_provider_id(before payment, after payment) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
  SELECT before.provider_id IS NULL
    OR after.provider_id IS NULL
      AND before.state = 'CONFIRM_SENT' AND after.state = 'INTENT'
      AND after.attempt = before.attempt + 1
      AND EXISTS (
        SELECT FROM payment_attempt
        WHERE payment_id = before.id AND number = before.attempt AND outcome = 'DECLINED'
          AND provider_id = before.provider_id)
$$;

CREATE OR REPLACE FUNCTION refuse_illegal_payment() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'INTENT' THEN
      RAISE EXCEPTION 'a payment begins as INTENT, not %', NEW.state
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM payment_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'a payment may not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW.id, NEW.request_id, NEW.fund, NEW.reference, NEW.amount_pence, NEW.receipt, NEW.created_at)
      IS DISTINCT FROM
      (OLD.id, OLD.request_id, OLD.fund, OLD.reference, OLD.amount_pence, OLD.receipt, OLD.created_at)
      OR NEW.token_hash IS DISTINCT FROM OLD.token_hash
      OR NEW.provider_id IS DISTINCT FROM OLD.provider_id AND NOT may_change_provider_id(OLD, NEW)
      OR NEW.epoch < OLD.epoch OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'a payment keeps its request, amount, receipt and provider''s intent'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Without an id of the provider's nothing was asked of it, and with one it is not INTENT any more.
ALTER TABLE payment ADD CONSTRAINT payment_intent_has_no_provider
  CHECK (state <> 'INTENT' OR provider_id IS NULL);
