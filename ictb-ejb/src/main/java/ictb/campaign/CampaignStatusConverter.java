package ictb.campaign;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a campaign's status as the word that clients see. */
@Converter
public class CampaignStatusConverter implements AttributeConverter<CampaignStatus, String> {

    @Override
    public String convertToDatabaseColumn(CampaignStatus status) {
        return status.word();
    }

    @Override
    public CampaignStatus convertToEntityAttribute(String word) {
        return CampaignStatus.ofWord(word);
    }
}
