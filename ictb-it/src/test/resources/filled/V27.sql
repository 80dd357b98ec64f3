INSERT INTO transfer_leg (attempt_id, leg_no, phone, reserved, price, minimum, increment, created, cost)
VALUES ('0123456789abcdef0123456789abcdef', 1, '12125550108', 6, 0.6, 1, 1, '2026-01-02 03:04:05', NULL);
UPDATE ledger SET leg_no = 1 LIMIT 1;
