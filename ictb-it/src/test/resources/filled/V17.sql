INSERT INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day, calls_week) VALUES (0, 'custom', '09:00-18:00', '10:00-14:00', NULL, 3, 7);
INSERT INTO number_call (phone, called, attempt_id) VALUES ('12125550101', '2026-01-02 03:04:05', '0123456789abcdef0123456789abcdef');
INSERT INTO capped_number (phone) VALUES ('12125550101');
UPDATE campaign SET own_zone = 1 LIMIT 1;
