import { UriScalar } from '@courage-hub/kit/scalars';
import type { Shape } from '@courage-hub/kit/validation';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ParticipationPlatform {
  DECIDIM = 'DECIDIM',
  KERROKANTASI = 'KERROKANTASI',
  OTAKANTAA = 'OTAKANTAA',
}
registerEnumType(ParticipationPlatform, {
  name: 'ParticipationPlatform',
  description: 'A platform of participation that the hub can point at.',
});

@ObjectType({ description: 'The process on a platform of participation where an activity was run.' })
export class ExternalProcess {
  @Field(() => ParticipationPlatform, { description: 'On which platform.' })
  platform: ParticipationPlatform;

  @Field(() => UriScalar, { description: 'The page of the process there.' })
  uri: string;
}

/** What the address of a process looks like: Decidim runs on sites of any name, the others on their own. */
export const PROCESS_ADDRESSES: Readonly<Record<ParticipationPlatform, Shape>> = {
  DECIDIM: {
    pattern: /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/(processes|assemblies)\/[A-Za-z][\w-]*([/?#].*)?$/,
    contract: {
      fi: 'https://<sivusto>/processes/<nimi>',
      sv: 'https://<webbplats>/processes/<namn>',
      en: 'https://<site>/processes/<name>',
    },
  },
  KERROKANTASI: {
    pattern: /^https:\/\/kerrokantasi\.[a-z0-9-]+\.fi\/[A-Za-z0-9][\w-]*([/?#].*)?$/,
    contract: {
      fi: 'https://kerrokantasi.<kunta>.fi/<nimi>',
      sv: 'https://kerrokantasi.<kommun>.fi/<namn>',
      en: 'https://kerrokantasi.<municipality>.fi/<name>',
    },
  },
  OTAKANTAA: {
    pattern: /^https:\/\/(www\.)?otakantaa\.fi\/(fi|sv)\/hankkeet\/\d+([/?#].*)?$/,
    contract: {
      fi: 'https://www.otakantaa.fi/fi/hankkeet/<numero>',
      sv: 'https://www.otakantaa.fi/sv/hankkeet/<nummer>',
      en: 'https://www.otakantaa.fi/fi/hankkeet/<number>',
    },
  },
};
