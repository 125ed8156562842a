/** The readout of a visit to a country that does not exist, for those who took part. */
import type { DocumentIn } from './document.ts'

export const orveniaReadout: DocumentIn = ({ weekday }) => {
  const first = weekday(-4, 2)
  const last = weekday(-4, 3)
  return {
    key: 'orvenia-visit-readout',
    series: 'OUT',
    type: 'readout',
    audience: 'VISIT',
    by: 'korea-chair',
    originator: 'chair',
    marking: { classification: 'RR', caveats: ['PARTNERS'] },
    asksReceipt: true,
    dated: weekday(-1, 4),
    matter: 'orvenia',
    unwritten: {
      language: 'fr',
      title: 'Visite de sensibilisation en République d’Orvénie : compte rendu',
      summary:
        'La présidence, accompagnée du Japon, de l’Espagne et du point de contact, s’est rendue deux jours à Talmar. L’Orvénie a rédigé une loi sur le contrôle des exportations qui suit la liste commune, souhaite une aide à la formation d’agents des licences et ne demande pas l’adhésion à ce stade. Les participants sont priés de faire part de leurs observations avant que le compte rendu ne soit adressé à tous les partenaires.',
      awaited: { with: 'the embassy of the Republic of Korea', expected: weekday(2, 2) },
    },
    versions: [
      {
        language: 'en',
        formats: ['pdf'],
        distribution: 'Participants in the visit, for their remarks before wider circulation',
        title: 'Outreach visit to the Republic of Orvenia: readout',
        summary:
          'The Chair, with Japan, Spain and the Point of Contact, visited Talmar for two days. Orvenia has drafted a law on export controls that follows the common list, seeks help in training licensing officers, and does not ask for membership at present. Participants are asked for their remarks before the readout goes to all partners.',
        sections: [
          {
            heading: 'The visit',
            blocks: [
              `On ${first.long.en} and ${last.long.en} a delegation led by the Chair visited Talmar, capital of the Republic of Orvenia, at the invitation of the Ministry of Foreign Affairs. It comprised the head of the Chair’s staff, the embassy officer of Japan, the capital desk officer of Spain for the incoming Chair, and an officer of the Point of Contact.`,
              'Meetings were held at the Ministry of Foreign Affairs, the Ministry of Economy, the Customs Administration and the Chamber of Commerce. The discussions were frank and cordial. A letter of the Chair and the public guidelines of the regime, in two languages, were handed over; nothing else was given.',
            ],
          },
          {
            heading: 'Points made by the delegation',
            blocks: [
              'The delegation explained the purpose of the regime, which is neither a treaty nor a club of suppliers, and stressed that controls do not hinder legitimate trade. It encouraged Orvenia to:',
              {
                items: [
                  'adopt the common list as a whole rather than in part, and keep pace with its changes;',
                  'provide for the control of transit, brokering and intangible transfers from the outset;',
                  'give the licensing authority the right to ask for information, and customs the right to detain;',
                  'name a single point of contact for questions of partners.',
                ],
              },
            ],
          },
          {
            heading: 'Points made by Orvenia',
            blocks: [
              'A draft law is before the government and is expected in parliament in the coming session. It refers to the common list in an annex which the government may amend by decree.',
              'The Customs Administration described its port of Selm, where nine tenths of the traffic is in transit. It has risk management but no list of indicators for controlled goods, and would welcome one.',
              'The Chamber of Commerce was concerned about delay. It was reassured to learn that most licences in partner countries are granted within a few weeks.',
              'Orvenia asked for help in training some twelve licensing officers. It intends to apply the guidelines unilaterally, and does not seek membership at this stage.',
            ],
          },
          {
            heading: 'Assessment',
            blocks: [
              'The Chair’s impression is of a serious administration with few people. The law, if adopted as drafted, would close the principal gaps. Its application at Selm will be the test.',
              'There was no sign that the Ministry of Economy shares the enthusiasm of the Ministry of Foreign Affairs. Early contact between licensing officers would help.',
            ],
          },
          {
            heading: 'Recommendations',
            blocks: [
              'The Chair recommends that partners with experience of transit ports offer Orvenia a short training course; that the draft law be read by volunteers, should Orvenia agree; and that the incoming Chair return to Talmar once the law is adopted.',
              'Participants are asked for their remarks, or for a supplementary readout of their own, before this readout is circulated to all partners.',
            ],
          },
        ],
      },
    ],
  }
}
