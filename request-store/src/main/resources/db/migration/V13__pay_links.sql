-- A payment may be carried out on the provider's own page, to which a caller gets a link: another payment of
-- the same request, begun when the telephone's is over.

ALTER TABLE payment ADD COLUMN method text NOT NULL DEFAULT 'TELEPHONE'
  CHECK (method IN ('TELEPHONE', 'LINK'));
-- names of pages are longer than those of intents
ALTER TABLE payment DROP CONSTRAINT payment_provider_id_check;
ALTER TABLE payment ADD CONSTRAINT payment_provider_id_check
  CHECK (provider_id ~ '^[A-Za-z0-9_-]{1,80}$' AND NOT looks_like_card(provider_id));
ALTER DOMAIN provider_name DROP CONSTRAINT provider_name_check;
ALTER DOMAIN provider_name ADD CONSTRAINT provider_name_check
  CHECK (VALUE ~ '^[A-Za-z0-9_-]{1,80}$' AND NOT looks_like_card(VALUE));
-- one link of a request at a time
CREATE UNIQUE INDEX payment_one_open_link ON payment (request_id)
  WHERE method = 'LINK' AND state NOT IN ('CANCELLED', 'EXPIRED');

-- What callers asked for: carried out by the gateway.
CREATE TABLE link_order (
  request_id uuid PRIMARY KEY REFERENCES payment_request,
  ordered_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER link_order_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON link_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As before; and a link's page gives its place to the intent that it was paid by.
CREATE OR REPLACE FUNCTION may_change_provider_id(before payment, after payment) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
  SELECT before.provider_id IS NULL
    OR before.method = 'LINK' AND before.state = 'CANCEL_SENT' AND after.state = 'PAID'
      AND after.provider_id IS NOT NULL
    OR after.provider_id IS NULL
      AND before.state = 'CONFIRM_SENT' AND after.state = 'INTENT'
      AND after.attempt = before.attempt + 1
      AND EXISTS (
        SELECT FROM payment_attempt
        WHERE payment_id = before.id AND number = before.attempt AND outcome = 'DECLINED'
          AND provider_id = before.provider_id)
$$;
