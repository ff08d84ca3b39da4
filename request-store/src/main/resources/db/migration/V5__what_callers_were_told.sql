-- A caller who was told "we are checking" rings back and hears how it ended. What is offered to a
-- number are the payments of its calls whose end nobody was told.

CREATE TABLE payment_told (
  receipt        text PRIMARY KEY REFERENCES payment (receipt),
  interaction_id uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('PAID', 'CANCELLED', 'EXPIRED')),
  told_at        timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER payment_told_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_told
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX interaction_of_caller ON interaction (caller_number, started_at)
  WHERE caller_number IS NOT NULL;
