-- Finance finds payments by their day, their provider and how a bill's reference begins, and refunds by what waits.

CREATE INDEX payment_created_at ON payment (created_at, id);
CREATE INDEX payment_reference ON payment (reference text_pattern_ops);
CREATE INDEX payment_provider ON payment (provider);
CREATE INDEX refund_to_decide ON refund (id) WHERE state = 'REQUESTED';
