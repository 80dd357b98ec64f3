UPDATE campaign SET message_version = 3, extension_key = '1', extension_id = 2, appointment_type = 'individual', appointment_field = 1, reminder_hours = 24, reminder_expiry_hours = 2, additions = 1 WHERE campaign_id = 4;
UPDATE campaign_contact SET due = '2026-01-02 03:04:05', expires = '2026-01-03 03:04:05' WHERE campaign_id = 4;
INSERT INTO campaign_addition (campaign_id, contact_group_id, contact_import_id, until_contact_id, created) VALUES (4, 3, 2, 5, '2026-01-02 03:04:05');
