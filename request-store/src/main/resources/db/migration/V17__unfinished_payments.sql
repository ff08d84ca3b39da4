-- How far a caller had come with a payment, for who is cut off and rings again. Of a number one, for half an hour; nothing
-- of a card.
CREATE TABLE unfinished_payment (
  caller_number  text PRIMARY KEY CHECK (length(caller_number) BETWEEN 1 AND 80),
  interaction_id uuid NOT NULL,
  service        text NOT NULL CHECK (service ~ '^[a-z][a-z0-9-]{0,39}$'),
  reference      text NOT NULL CHECK (length(reference) BETWEEN 1 AND 40 AND NOT looks_like_card(reference)),
  amount_pence   bigint CHECK (amount_pence BETWEEN 1 AND 99999999),
  kept_at        timestamptz NOT NULL DEFAULT now()
);
