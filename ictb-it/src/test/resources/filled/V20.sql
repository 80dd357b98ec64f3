INSERT INTO call_step (attempt_id, step_no, node, type, result, digits, recording, created) VALUES ('0123456789abcdef0123456789abcdef', 1, 'hello', 'menu', 'key', '1', NULL, '2026-01-02 03:04:05');
