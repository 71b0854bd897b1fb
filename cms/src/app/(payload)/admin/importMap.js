import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SymptomLink as SymptomLink_489fa5a8c22f8343e9590334804e4655 } from '../../../panel/SymptomLink.tsx'
import { ReadableLink as ReadableLink_96e718912a96f693fd55ef45a2f55d51 } from '../../../panel/ReadableLink.tsx'
import { ActionButton as ActionButton_5344afc412825d27f8c82aa243a64da9 } from '../../../panel/ActionButton.tsx'
import { AskedItems as AskedItems_af0f4c0534af1e7138a6b164bb87653a } from '../../../panel/AskedItems.tsx'
import { JsonText as JsonText_6c8e2de2d0dc1ce96bd4a67ff7144184 } from '../../../panel/JsonText.tsx'
import { Evidence as Evidence_6ac70824126386f904140e7a72e09a8c } from '../../../panel/Evidence.tsx'
import { DecideValidation as DecideValidation_cc441ddfb2c91ef899072a3ca5952fdd } from '../../../panel/DecideValidation.tsx'
import { DueCell as DueCell_a876db87b9debe9327b126d6c2900660 } from '../../../panel/DueCell.tsx'
import { TitleInWords as TitleInWords_24e403cc06857edd50318292d9dc7dcc } from '../../../panel/TitleInWords.tsx'
import { AnswerCorrection as AnswerCorrection_269082281a22413f4d7d9e61859e6471 } from '../../../panel/AnswerCorrection.tsx'
import { SubjectCell as SubjectCell_e74561e61bb0925737fd0dacb1e2a80c } from '../../../panel/SubjectCell.tsx'
import { MailLink as MailLink_e33ebab2f76b2624d86febd1223ec240 } from '../../../panel/MailLink.tsx'
import { GroupsLink as GroupsLink_96e72b8ce6ca4cd68a4ec1cd4f6b4a3c } from '../../../panel/groups-of-people/GroupsLink.tsx'
import { WayInLink as WayInLink_4f00cb4224187e4cf1c0823aae82372a } from '../../../panel/way-in/WayInLink.tsx'
import { MissingDetails as MissingDetails_2cebb1555837dc25a1a4c15451cdc895 } from '../../../panel/MissingDetails.tsx'
import { QueueNow as QueueNow_9b577d1550eaaf154f5b8f666944748f } from '../../../panel/QueueNow.tsx'
import { SignInPage as SignInPage_04f5f66e38da4a5fe037e48f7fee5f10 } from '../../../panel/way-in/SignInPage.tsx'
import { AskLinkPage as AskLinkPage_5cef950067379239efa4f5510f450ff3 } from '../../../panel/way-in/AskLinkPage.tsx'
import { LinkPage as LinkPage_45b65950d40d78ebc9aa8905516f15de } from '../../../panel/way-in/LinkPage.tsx'
import { GroupsPage as GroupsPage_7322733b64ff9045e57516fe9886a00a } from '../../../panel/groups-of-people/GroupsPage.tsx'
import { WayInPage as WayInPage_2b63603920a7d21e8c308da1df200384 } from '../../../panel/way-in/WayInPage.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/panel/SymptomLink.tsx#SymptomLink": SymptomLink_489fa5a8c22f8343e9590334804e4655,
  "/panel/ReadableLink.tsx#ReadableLink": ReadableLink_96e718912a96f693fd55ef45a2f55d51,
  "/panel/ActionButton.tsx#ActionButton": ActionButton_5344afc412825d27f8c82aa243a64da9,
  "/panel/AskedItems.tsx#AskedItems": AskedItems_af0f4c0534af1e7138a6b164bb87653a,
  "/panel/JsonText.tsx#JsonText": JsonText_6c8e2de2d0dc1ce96bd4a67ff7144184,
  "/panel/Evidence.tsx#Evidence": Evidence_6ac70824126386f904140e7a72e09a8c,
  "/panel/DecideValidation.tsx#DecideValidation": DecideValidation_cc441ddfb2c91ef899072a3ca5952fdd,
  "/panel/DueCell.tsx#DueCell": DueCell_a876db87b9debe9327b126d6c2900660,
  "/panel/TitleInWords.tsx#TitleInWords": TitleInWords_24e403cc06857edd50318292d9dc7dcc,
  "/panel/AnswerCorrection.tsx#AnswerCorrection": AnswerCorrection_269082281a22413f4d7d9e61859e6471,
  "/panel/SubjectCell.tsx#SubjectCell": SubjectCell_e74561e61bb0925737fd0dacb1e2a80c,
  "/panel/MailLink.tsx#MailLink": MailLink_e33ebab2f76b2624d86febd1223ec240,
  "/panel/groups-of-people/GroupsLink.tsx#GroupsLink": GroupsLink_96e72b8ce6ca4cd68a4ec1cd4f6b4a3c,
  "/panel/way-in/WayInLink.tsx#WayInLink": WayInLink_4f00cb4224187e4cf1c0823aae82372a,
  "/panel/MissingDetails.tsx#MissingDetails": MissingDetails_2cebb1555837dc25a1a4c15451cdc895,
  "/panel/QueueNow.tsx#QueueNow": QueueNow_9b577d1550eaaf154f5b8f666944748f,
  "/panel/way-in/SignInPage.tsx#SignInPage": SignInPage_04f5f66e38da4a5fe037e48f7fee5f10,
  "/panel/way-in/AskLinkPage.tsx#AskLinkPage": AskLinkPage_5cef950067379239efa4f5510f450ff3,
  "/panel/way-in/LinkPage.tsx#LinkPage": LinkPage_45b65950d40d78ebc9aa8905516f15de,
  "/panel/groups-of-people/GroupsPage.tsx#GroupsPage": GroupsPage_7322733b64ff9045e57516fe9886a00a,
  "/panel/way-in/WayInPage.tsx#WayInPage": WayInPage_2b63603920a7d21e8c308da1df200384,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
