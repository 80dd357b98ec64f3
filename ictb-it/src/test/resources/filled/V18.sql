INSERT INTO rate (rate_id, prefix, description, price, minimum, increment, created) VALUES (2, '44', 'UK', 0.012500, 30, 6, '2026-01-02 03:04:05');
UPDATE tariff SET version = 7;
INSERT INTO credit (usr_id, amount, tokens, tokens_at) SELECT usr_id, 1.250000, 2.5, '2026-01-02 03:04:05' FROM usr LIMIT 1;
INSERT INTO spend (usr_id, quarter, amount) SELECT usr_id, '2026-01-02 03:00:00', 1.250000 FROM usr LIMIT 1;
UPDATE attempt SET price = 0.012500, minimum = 30, increment = 6 LIMIT 1;
UPDATE campaign SET paused_for = 'credit', retry_delay_busy = 2, retry_delay_congestion = 1 LIMIT 1;
