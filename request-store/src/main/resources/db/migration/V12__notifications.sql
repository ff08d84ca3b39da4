-- Texts to callers: written in the same transaction as what they tell of, sent by ivr-core alone.

-- Whom to tell how a payment ended, where nobody could be told on the call: the mobile that they rang from.
ALTER TABLE payment_request ADD COLUMN notify_number text CHECK (notify_number ~ '^\+447[0-9]{9}$');

CREATE TABLE notification (
  id             uuid PRIMARY KEY,
  key            text NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 100 AND NOT looks_like_card(key)),
  interaction_id uuid,
  recipient      text NOT NULL CHECK (recipient ~ '^\+447[0-9]{9}$'),
  language       text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  template       text NOT NULL CHECK (template ~ '^[a-z][a-z0-9-]{0,39}$'),
  details        jsonb NOT NULL DEFAULT '{}' CHECK (NOT holds_long_number(details::text)
                                                    AND length(details::text) <= 2000),
  unless_told    text,
  state          text NOT NULL DEFAULT 'QUEUED' CHECK (state IN (
    'QUEUED', 'SENDING', 'SENT', 'WITHDRAWN', 'GIVEN_UP')),
  tries          smallint NOT NULL DEFAULT 0,
  due_at         timestamptz NOT NULL DEFAULT now(),
  lease_until    timestamptz,
  provider_id    text CHECK (provider_id ~ '^[A-Za-z0-9_-]{1,64}$'),
  last_error     text CHECK (length(last_error) <= 300 AND NOT holds_long_number(last_error)),
  created_at     timestamptz NOT NULL DEFAULT now(),
  sent_at        timestamptz,
  CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
  CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
  CHECK (state <> 'GIVEN_UP' OR last_error IS NOT NULL)
);

-- What a sender looks for.
CREATE INDEX notification_to_send ON notification (due_at) WHERE state IN ('QUEUED', 'SENDING');
-- How many a number had today.
CREATE INDEX notification_of_number ON notification (recipient, created_at);
