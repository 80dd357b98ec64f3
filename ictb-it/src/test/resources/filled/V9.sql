INSERT INTO api_repeat (usr_id, repeat_key, fingerprint, answer, created) VALUES (7, 'order-4711', REPEAT('b', 64), '4', '2026-01-02 03:04:05');
