-- Which provider a payment is with. A council may change its provider: what was begun with the old one
-- is settled, refunded and compared with the old one.

ALTER TABLE payment ADD COLUMN provider text
  CHECK (provider ~ '^[a-z][a-z0-9]{0,19}$');
-- Stripe's ids say so. A payment without an id was asked of nobody.
UPDATE payment SET provider = CASE
  WHEN coalesce(provider_id, 'pi_') LIKE 'pi\_%' THEN 'stripe' ELSE 'govukpay' END;
ALTER TABLE payment ALTER COLUMN provider SET NOT NULL;

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
  IF (NEW.id, NEW.request_id, NEW.fund, NEW.reference, NEW.amount_pence, NEW.provider, NEW.receipt,
        NEW.created_at)
      IS DISTINCT FROM
      (OLD.id, OLD.request_id, OLD.fund, OLD.reference, OLD.amount_pence, OLD.provider, OLD.receipt,
        OLD.created_at)
      OR NEW.token_hash IS DISTINCT FROM OLD.token_hash
      OR NEW.provider_id IS DISTINCT FROM OLD.provider_id AND NOT may_change_provider_id(OLD, NEW)
      OR NEW.epoch < OLD.epoch OR NEW.version < OLD.version THEN
    RAISE EXCEPTION 'a payment keeps its request, amount, provider, receipt and provider''s intent'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
