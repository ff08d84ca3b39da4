-- What a caller has asked us to remember for the number that they ring from. A row is there only while they want
-- it: it comes with their consent and goes when they take that back. What language somebody speaks can tell where
-- they come from (UK GDPR, article 9), so nothing but the call that speaks it may read it.
CREATE TABLE caller_preference (
  caller_number  text PRIMARY KEY CHECK (length(caller_number) BETWEEN 1 AND 80),
  language       text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  interaction_id uuid NOT NULL,
  agreed_at      timestamptz NOT NULL DEFAULT now()
);
